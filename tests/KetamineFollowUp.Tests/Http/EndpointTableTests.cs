using System.Net;
using KetamineFollowUp.Clinic.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KetamineFollowUp.Tests.Http;

public sealed class EndpointTableTests
{
    private static readonly ClinicEndpoint Patient = new(
        "GET", "/api/patients/{id}", CallerKind.Api, context => Task.FromResult<IResult>(new Said($"patient {context.GetRouteValue("id")}")));

    [Fact]
    public async Task The_table_is_served_and_any_other_address_is_a_404_problem()
    {
        await using var app = await TestHttp.Serve(Patient);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var cancel = TestContext.Current.CancellationToken;

        Assert.Equal("patient p-1", await client.GetStringAsync(new Uri("/api/patients/p-1", UriKind.Relative), cancel));
        foreach (var path in new[] { "/api/nothing", "/", "/a.txt" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public void An_entry_is_found_by_method_and_pattern() =>
        Assert.Same(Patient, new EndpointTable([Patient])["GET", "/api/patients/{id}"]);

    [Fact]
    public void Two_entries_at_one_address_are_refused() =>
        Assert.Throws<ArgumentException>(() => new EndpointTable([Patient, Patient with { Caller = CallerKind.Health }]));
}

using System.Net;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.Serving;

public sealed class PhonesPageTests : IDisposable
{
    private readonly TemporaryDirectory _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_patient_can_be_made_texted_and_paged_for_from_the_page_alone()
    {
        using var server = await ServerProcess.Start(_data.Path);
        await Submit(server, "/local/sample");
        var page = await Page(server);
        Assert.Contains("Sam (sample-1)", page, StringComparison.Ordinal);
        Assert.Contains("+12125550101", page, StringComparison.Ordinal);
        Assert.Contains("Hi Sam, this is Riverside Clinic", page, StringComparison.Ordinal);
        await Submit(server, "/local/text", ("from", "+12125550101"), ("body", "I <want> to die"));
        page = await Page(server);
        Assert.Contains("I &lt;want&gt; to die", page, StringComparison.Ordinal);
        Assert.Contains("988", page, StringComparison.Ordinal);
        Assert.Contains("URGENT patient alert", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("I &lt;want&gt; to die", StringComparison.Ordinal) < page.LastIndexOf("Thank you for telling us", StringComparison.Ordinal));
        Assert.Matches("<a href=\"http://127.0.0.1:[0-9]+/clinic/alerts/[^\"]+\">", page);
    }

    [Fact]
    public async Task The_buttons_turn_the_clock_and_only_a_virtual_one_has_them()
    {
        using var server = await ServerProcess.Start(_data.Path);
        Assert.Contains("+1 day", await Page(server), StringComparison.Ordinal);
        await Submit(server, "/local/turn", ("by", "P1D"));
        Assert.Contains("Tue 3 Mar 2026 15:00", await Page(server), StringComparison.Ordinal);
        server.Kill();
        using var real = await ServerProcess.Start(_data.Path, clock: null);
        Assert.DoesNotContain("+1 day", await Page(real), StringComparison.Ordinal);
    }

    private static async Task<string> Page(ServerProcess server)
    {
        using var answer = await server.Http.GetAsync("/", Cancel);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("form-action 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task Submit(ServerProcess server, string path, params (string Name, string Value)[] fields)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = server.Http.BaseAddress };
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await http.PostAsync(path, form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }
}

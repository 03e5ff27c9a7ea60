using System.Reflection;
using System.Text.RegularExpressions;
using KetamineFollowUp.Azure.Http;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace KetamineFollowUp.Azure.Tests.Http;

public partial class FunctionTableTests
{
    /// <summary>The contract's calls outside of "Local only", as outside programs know them.</summary>
    private static readonly string[] Contract =
    [
        "POST /api/patients", "GET /api/patients/{}", "PATCH /api/patients/{}", "POST /api/sessions", "POST /api/sessions/{}/{}/void",
        "POST /api/patients/{}/scores", "POST /api/patients/{}/usual-level", "PUT /api/patients/{}/known-ideation", "DELETE /api/patients/{}/known-ideation", "GET /api/patients/{}/safety-plan", "PUT /api/patients/{}/safety-plan", "POST /api/patients/{}/medication-changes", "POST /api/patients/{}/holds", "POST /api/patients/{}/notes",
        "POST /api/patients/{}/messages", "POST /webhooks/twilio/sms", "POST /webhooks/twilio/status/{}", "POST /webhooks/twilio/voice/{}",
        "POST /webhooks/twilio/voice/{}/digits", "POST /webhooks/sendgrid/events",
        "GET /s/{}", "POST /s/{}", "GET /p/{}", "POST /p/{}", "POST /p/{}/save", "GET /api/patients/{}/timeline", "GET /api/alerts", "POST /api/alerts/{}/acknowledge",
        "POST /api/alerts/{}/resolve", "POST /api/alerts/{}/release", "POST /api/alerts/{}/reopen", "POST /api/alerts/{}/notes", "POST /api/alerts/{}/home", "GET /api/boosters", "POST /api/boosters/{}/decision", "GET /api/roster", "PUT /api/roster",
        "GET /api/roster/on-call", "POST /api/roster/test-page", "GET /api/worklist", "POST /api/worklist/{}/handled", "GET /clinic", "GET /healthz",
    ];

    [Fact]
    public async Task Every_endpoint_of_the_table_is_a_function_and_every_function_an_endpoint()
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        var table = clinic.Get<EndpointTable>().Endpoints.Select(endpoint => $"{endpoint.Method} {endpoint.Pattern}");
        Assert.Equal(table.Order(StringComparer.Ordinal), Functions.Select(Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_call_of_the_contract_is_a_function() =>
        Assert.Empty(Contract.Except(Functions.Select(function => Parameter().Replace(Address(function), "{}"))));

    [Fact]
    public void Api_asks_the_host_for_a_key_and_everything_else_is_authorised_in_code() =>
        Assert.All(Functions, function => Assert.Equal(
            Address(function).Contains(" /api/", StringComparison.Ordinal) ? AuthorizationLevel.Function : AuthorizationLevel.Anonymous,
            Trigger(function).AuthLevel));

    [Fact]
    public void Every_function_answers_one_method_and_has_a_name_of_its_own()
    {
        Assert.All(Functions, function => Assert.Single(Trigger(function).Methods!));
        var names = typeof(HttpEntry).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>()
            .ToArray();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Every_http_function_takes_the_request_and_the_durable_client() => Assert.All(Functions, function =>
    {
        Assert.Equal(typeof(Task<IResult>), function.ReturnType);
        Assert.Equal(typeof(HttpRequest), function.GetParameters()[0].ParameterType);
        Assert.NotNull(function.GetParameters()[1].GetCustomAttribute<DurableClientAttribute>());
    });

    internal static IEnumerable<MethodInfo> Functions => typeof(HttpEntry).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null));

    private static HttpTriggerAttribute Trigger(MethodInfo function) =>
        function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single();

    private static string Address(MethodInfo function) => $"{Trigger(function).Methods![0].ToUpperInvariant()} /{Trigger(function).Route}";

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}

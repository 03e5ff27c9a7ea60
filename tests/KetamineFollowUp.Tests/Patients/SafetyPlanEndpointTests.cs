using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class SafetyPlanEndpointTests
{
    private const string Path = "/api/patients/P1/safety-plan";

    [Fact]
    public async Task A_plan_is_written_and_read_back()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Get(Path)).Status);
        var written = await host.Send(HttpMethod.Put, Path, Plan().ToJsonString());
        Assert.Equal((200, "no sleep", "2026-03-01", "nurse"), (written.Status, written.Say("warningSigns"), written.Say("reviewedOn"), written.Say("reviewedBy")));
        var read = await host.Get(Path);
        Assert.Equal((200, "Alex", "", "nurse", "false"), (read.Status, read.Say("helpers"), read.Say("ownSteps"), read.Say("by"), read["due"]!.ToJsonString()));
        Assert.Contains("\"about\":\"safety-plan\"", (await host.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by", "\"not an id\"", "by")]
    [InlineData("by", null, "by")]
    [InlineData("warningSigns", "7", "warningSigns")]
    [InlineData("helpers", "\"\\u0007\"", "helpers")]
    [InlineData("reviewedOn", "\"2026-03-03\"", "reviewedOn")]
    [InlineData("reviewedOn", "\"soon\"", "reviewedOn")]
    public async Task What_cannot_be_kept_is_named(string path, string? value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Send(HttpMethod.Put, Path, Plan().With(path, value).ToJsonString())).Refuses(field);
        Assert.Equal(404, (await host.Get(Path)).Status);
    }

    [Fact]
    public async Task A_part_has_at_most_1000_characters_and_one_must_say_something()
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Send(HttpMethod.Put, Path, Plan().With("saferSurroundings", $"\"{new string('a', 1001)}\"").ToJsonString())).Refuses("saferSurroundings");
        (await host.Send(HttpMethod.Put, Path, """{ "by": "nurse" }""")).Refuses("warningSigns");
        Assert.Equal(200, (await host.Send(HttpMethod.Put, Path, Plan().With("saferSurroundings", $"\"{new string('a', 1000)}\"").ToJsonString())).Status);
    }

    [Fact]
    public async Task Nobodys_plan_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Send(HttpMethod.Put, "/api/patients/P2/safety-plan", Plan().ToJsonString())).Status);
        Assert.Equal(404, (await host.Get("/api/patients/P2/safety-plan")).Status);
        Assert.Equal(422, (await host.Get("/api/patients/P.2/safety-plan")).Status);
    }

    private static JsonObject Plan() => Sample.Parse("""{ "by": "nurse", "warningSigns": "no sleep", "helpers": "Alex", "reviewedOn": "2026-03-01" }""");
}

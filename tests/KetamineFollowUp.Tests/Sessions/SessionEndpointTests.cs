using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Sessions;

public sealed class SessionEndpointTests
{
    [Fact]
    public async Task A_session_is_taken_once_and_its_repeat_gets_the_same_body()
    {
        await using var host = await ApiHost.WithPatient();
        var first = await host.Post("/api/sessions", Sample.Session());
        var again = await host.Post("/api/sessions", Sample.Session(completedAt: "2026-03-02T09:30:00-05:00").With("doseMg", "40.0"));
        Assert.Equal((202, 200, first.Text), (first.Status, again.Status, again.Text));
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_a_conflict()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        Assert.Equal(409, (await host.Post("/api/sessions", Sample.Session().With("doseMg", "41"))).Status);
    }

    [Theory]
    [InlineData("sessionId", "\"S/1\"", "sessionId")]
    [InlineData("completedAt", "\"2026-03-02T15:05:01Z\"", "completedAt")]
    [InlineData("completedAt", "\"0001-01-01T00:00:00Z\"", "completedAt")]
    [InlineData("completedAt", "\"2026-03-02T15:00:00\"", "completedAt")]
    [InlineData("doseMg", "0", "doseMg")]
    [InlineData("doseMg", "-1", "doseMg")]
    [InlineData("doseMg", "1e300", "doseMg")]
    [InlineData("doseMg", "\"NaN\"", "doseMg")]
    [InlineData("route", "\"oral\"", "route")]
    [InlineData("phase", null, "phase")]
    public async Task A_field_that_breaks_its_rule_is_named(string path, string? value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Post("/api/sessions", Sample.Session().With(path, value))).Refuses(field);
    }

    [Theory]
    [InlineData("2026-03-02T15:05:00Z", 202)]
    [InlineData("2000-01-01T00:00:00Z", 202)]
    public async Task Just_within_the_limits_is_accepted(string completedAt, int status)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(status, (await host.Post("/api/sessions", Sample.Session(completedAt: completedAt))).Status);
    }

    [Fact]
    public async Task A_session_of_nobody_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post("/api/sessions", Sample.Session().With("patientId", "\"P2\""))).Status);
    }

    [Fact]
    public async Task A_voided_session_ends_its_episode_and_the_one_before_goes_on()
    {
        await using var host = await ApiHost.WithPatient();
        var first = await host.Post("/api/sessions", Sample.Session("S1", "2026-03-01T14:30:00Z"));
        await host.Post("/api/sessions", Sample.Session("S2"));
        var path = "/api/sessions/P1/S2/void";
        Assert.Equal(200, (await host.Post(path, """{"by":"nurse","reason":"typed twice"}""")).Status);
        Assert.Equal(200, (await host.Post(path, """{"by":"nurse","reason":"typed twice"}""")).Status);
        Assert.Equal(first.Say("episodeId"), (await host.Get("/api/patients/P1")).Say("episodeId"));
        Assert.Equal(404, (await host.Post("/api/sessions/P1/S3/void", """{"by":"nurse","reason":"x"}""")).Status);
        (await host.Post(path, """{"by":"a nurse","reason":""}""")).Refuses("by", "reason");
    }
}

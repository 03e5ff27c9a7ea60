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
    [InlineData("setting", "\"garden\"", "setting")]
    [InlineData("leftAt", "\"2026-03-02T14:29:59Z\"", "leftAt")]
    [InlineData("leftAt", "\"2026-03-02T15:05:01Z\"", "leftAt")]
    [InlineData("bloodPressure", """{"before":{"systolic":49,"diastolic":40}}""", "bloodPressure.before.systolic")]
    [InlineData("bloodPressure", """{"before":{"systolic":301,"diastolic":90}}""", "bloodPressure.before.systolic")]
    [InlineData("bloodPressure", """{"after":{"systolic":120,"diastolic":19}}""", "bloodPressure.after.diastolic")]
    [InlineData("bloodPressure", """{"after":{"systolic":80,"diastolic":120}}""", "bloodPressure.after.systolic")]
    [InlineData("bloodPressure", """{"after":{"systolic":120}}""", "bloodPressure.after.diastolic")]
    [InlineData("escort", "\"yes\"", "escort")]
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

    [Fact]
    public async Task What_is_known_of_the_visit_may_come_with_the_session_and_is_part_of_its_content()
    {
        await using var host = await ApiHost.WithPatient();
        var full = Sample.Session().With("setting", "\"home\"").With("leftAt", "\"2026-03-02T14:58:00Z\"").With("escort", "true")
            .With("bloodPressure", """{"before":{"systolic":128,"diastolic":81},"after":{"systolic":135,"diastolic":88}}""");
        Assert.Equal(202, (await host.Post("/api/sessions", full.DeepClone())).Status);
        Assert.Equal(200, (await host.Post("/api/sessions", full.DeepClone())).Status);
        Assert.Equal(409, (await host.Post("/api/sessions", full.With("escort", "false"))).Status);
    }

    [Fact]
    public async Task A_voided_session_posted_again_says_so_and_can_be_brought_back()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session("S1", "2026-03-01T14:30:00Z"));
        var second = await host.Post("/api/sessions", Sample.Session("S2"));
        await host.Post("/api/sessions/P1/S2/void", """{"by":"nurse","reason":"typed twice"}""");
        var again = await host.Post("/api/sessions", Sample.Session("S2"));
        Assert.Equal((200, "true", second.Say("episodeId")), (again.Status, again.Say("voided"), again.Say("episodeId")));
        Assert.Equal("P1~e-S1", (await host.Get("/api/patients/P1")).Say("episodeId"));

        var restored = await host.Post("/api/sessions", Sample.Session("S2").With("restore", "true"));
        Assert.Equal((200, null, second.Say("episodeId")), (restored.Status, restored.Say("voided"), restored.Say("episodeId")));
        Assert.Equal("P1~e-S2", (await host.Get("/api/patients/P1")).Say("episodeId"));
        Assert.Equal((200, null), ((await host.Post("/api/sessions", Sample.Session("S2"))).Status, (await host.Post("/api/sessions", Sample.Session("S2"))).Say("voided")));
        Assert.Equal(409, (await host.Post("/api/sessions", Sample.Session("S2").With("doseMg", "41").With("restore", "true"))).Status);
        var timeline = (await host.Get("/api/patients/P1/timeline")).List("entries");
        Assert.Equal(
            ["completed", "voided", "restored"],
            timeline.Where(entry => entry!["kind"]!.ToString() == "session" && entry["id"]!.ToString() == "S2").Select(entry => entry!["state"]!.ToString()));
        await host.Advance(TimeSpan.FromHours(25));
        Assert.Contains(await host.Sent(), message => message.MessageId.StartsWith("P1~e-S2~day-1", StringComparison.Ordinal));
        Assert.DoesNotContain(await host.Sent(), message => message.MessageId.StartsWith("P1~e-S1~day-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_earlier_session_brought_back_counts_and_is_not_followed()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session("S1", "2026-03-01T14:30:00Z"));
        await host.Post("/api/sessions/P1/S1/void", """{"by":"nurse","reason":"typed twice"}""");
        await host.Post("/api/sessions", Sample.Session("S2"));
        await host.Post("/api/sessions", Sample.Session("S1", "2026-03-01T14:30:00Z").With("restore", "true"));
        Assert.Equal("P1~e-S2", (await host.Get("/api/patients/P1")).Say("episodeId"));
        await host.Advance(TimeSpan.FromHours(25));
        Assert.DoesNotContain(await host.Sent(), message => message.MessageId.StartsWith("P1~e-S1~day", StringComparison.Ordinal));
    }
}

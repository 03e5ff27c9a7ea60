using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Alerts;

public sealed class AlertEndpointTests
{
    [Fact]
    public async Task An_alert_shows_who_was_paged_and_what_became_of_it()
    {
        await using var host = await ApiHost.WithPatient();
        var alert = await Raised(host);
        var list = await host.Get("/api/alerts?state=open");
        Assert.Equal(("P1", "urgent", "open"), (list.Say("alerts[0].patientId"), list.Say("alerts[0].severity"), list.Say("alerts[0].state")));
        Assert.Equal(["email", "sms"], list.List("alerts[0].pages").Select(page => page!["channel"]!.ToString()).Order());
        Assert.All(list.List("alerts[0].pages"), page => Assert.Equal("sent", page!["outcome"]!.ToString()));
        Assert.StartsWith("P1~", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledging_twice_is_a_conflict_that_names_who_and_when()
    {
        await using var host = await ApiHost.WithPatient();
        var alert = await Raised(host);
        var taken = await Act(host, alert, "acknowledge", """{"by":"day-clinician"}""");
        Assert.Equal((200, "acknowledged", "day-clinician"), (taken.Status, taken.Say("state"), taken.Say("acknowledgedBy")));
        var again = await Act(host, alert, "acknowledge", """{"by":"medical-lead"}""");
        Assert.Equal(409, again.Status);
        Assert.Contains("day-clinician at 2026-03-02T15:00:00Z", again.Say("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolving_an_open_alert_acknowledges_it_and_takes_it_off_the_open_list()
    {
        await using var host = await ApiHost.WithPatient();
        var alert = await Raised(host);
        var resolved = await Act(host, alert, "resolve", """{"by":"medical-lead","disposition":"reached-safe","note":"well"}""");
        Assert.Equal(("resolved", "medical-lead", "medical-lead", "reached-safe"),
            (resolved.Say("state"), resolved.Say("resolvedBy"), resolved.Say("acknowledgedBy"), resolved.Say("disposition")));
        Assert.Empty((await host.Get("/api/alerts")).List("alerts"));
        Assert.Equal(alert, (await host.Get("/api/alerts?state=all")).Say("alerts[0].alertId"));
        Assert.Equal(409, (await Act(host, alert, "resolve", """{"by":"medical-lead","disposition":"reached-safe"}""")).Status);
        Assert.Equal(409, (await Act(host, alert, "acknowledge", """{"by":"medical-lead"}""")).Status);
    }

    [Fact]
    public async Task Not_reached_records_the_attempt_and_pages_again_after_an_hour()
    {
        await using var host = await ApiHost.WithPatient();
        var alert = await Raised(host);
        var tried = await Act(host, alert, "resolve", """{"by":"day-clinician","disposition":"not-reached"}""");
        Assert.Equal(("acknowledged", null, "not-reached"), (tried.Say("state"), tried.Say("resolvedBy"), tried.Say("disposition")));
        var before = (await host.Sent()).Count;
        await host.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(before, (await host.Sent()).Count);
        await host.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await host.Sent()).Count > before);
    }

    [Fact]
    public async Task An_unknown_number_has_no_patient_and_shows_no_number()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", "+12025551077", "I want to kill myself");
        var list = await host.Get("/api/alerts");
        Assert.Null(list["alerts[0].patientId"]);
        Assert.Contains("patientId", list["alerts[0]"]!.AsObject().Select(member => member.Key));
        Assert.DoesNotContain("5550101077", list.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await Act(host, list.Say("alerts[0].alertId")!, "acknowledge", """{"by":"day-clinician"}""")).Status);
    }

    [Fact]
    public async Task A_list_goes_on_after_the_last_one_seen()
    {
        await using var host = await ApiHost.WithPatient();
        for (var i = 2; i <= 4; i++)
        {
            await host.Text($"SM{i}", $"+1202555107{i}", "I want to kill myself");
        }

        var all = (await host.Get("/api/alerts?state=all")).List("alerts").Select(alert => alert!["alertId"]!.ToString()).ToList();
        var first = await host.Get("/api/alerts?state=all&limit=2");
        Assert.Equal(all[..2], first.List("alerts").Select(alert => alert!["alertId"]!.ToString()));
        var second = await host.Get($"/api/alerts?state=all&limit=2&after={first.Say("next")}");
        Assert.Equal(all[2..], second.List("alerts").Select(alert => alert!["alertId"]!.ToString()));
        Assert.Null(second["next"]);
    }

    [Theory]
    [InlineData("/api/alerts?state=closed", "state")]
    [InlineData("/api/alerts?limit=0", "limit")]
    [InlineData("/api/alerts?limit=many", "limit")]
    [InlineData("/api/alerts?after=P1~a-99999999", "after")]
    [InlineData("/api/alerts?after=%23", "after")]
    public async Task A_question_that_cannot_be_answered_names_what_is_wrong(string path, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Get(path)).Refuses(field);
    }

    [Theory]
    [InlineData("P1~a-99999999", """{"by":"x"}""", 404)]
    [InlineData("P1~e-s1", """{"by":"x"}""", 404)]
    [InlineData("patient", """{"by":"x"}""", 404)]
    [InlineData("a%2Fb%23", """{"by":"x"}""", 404)]
    [InlineData("P1~a-00000001", """{"by":"x y"}""", 422)]
    [InlineData("P1~a-00000001", "{}", 422)]
    public async Task What_is_no_alert_is_not_found(string id, string body, int status)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(status, (await Act(host, id, "acknowledge", body)).Status);
    }

    [Fact]
    public async Task The_id_of_an_alert_is_no_reviews()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post($"/api/boosters/{await Raised(host)}/decision", """{"by":"x","decision":"approve"}""")).Status);
    }

    private static async Task<string> Raised(ApiHost host)
    {
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        return (await host.Get("/api/alerts")).Say("alerts[0].alertId")!;
    }

    private static Task<Reply> Act(ApiHost host, string alert, string what, string body) => host.Post($"/api/alerts/{alert}/{what}", body);
}

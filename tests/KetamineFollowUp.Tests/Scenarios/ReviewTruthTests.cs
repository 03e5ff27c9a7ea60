using KetamineFollowUp.Tests.Boosters;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A review says what is true now: whatever changes its facts changes it at once, and nobody is invited on what is no longer so.</summary>
public sealed class ReviewTruthTests
{
    private const string Pregnancy = """{"hold":"pregnancy","active":true,"by":"nurse"}""";

    [Fact]
    public async Task A_maintenance_session_withdraws_it_and_says_so()
    {
        await using var host = await ReviewHost.New();
        await GivesMaintenance(host);
        Assert.Equal(("booster-now", "withdrawn", "2"), await host.Now());
        Assert.Contains("2 March 2026", (await host.Latest())["withdrawnBecause"]!.ToString(), StringComparison.Ordinal);
        await IsNotApproved(host, "withdrawn");
    }

    [Fact]
    public async Task A_maintenance_session_and_a_hold_withdraw_it()
    {
        await using var host = await ReviewHost.New();
        await host.Post("/api/patients/P1/holds", Pregnancy);
        Assert.Equal(("hold", "open", "2"), await host.Now());
        await GivesMaintenance(host);
        Assert.Equal(("hold", "withdrawn", "3"), await host.Now());
        await IsNotApproved(host, "withdrawn");
    }

    [Fact]
    public async Task A_form_that_shows_the_patient_well_again_withdraws_it()
    {
        await using var host = await ReviewHost.New();
        await host.Score("2026-03-02", 3);
        Assert.Equal("withdrawn", (await host.Now()).Item2);
        Assert.Contains("PHQ-9 3", (await host.Latest())["reasons"]![0]!.ToString(), StringComparison.Ordinal);
        await IsNotApproved(host, "PHQ-9 3");
    }

    [Fact]
    public async Task Voiding_a_form_that_it_rests_on_withdraws_it()
    {
        await using var host = await ReviewHost.New();
        var newest = (await host.Get("/api/patients/P1/timeline")).List("entries").Last(entry => entry!["kind"]!.ToString() == "score")!["scoreId"]!.ToString();
        Assert.Equal(200, (await host.Post($"/api/patients/P1/scores/{newest}/void", """{"by":"nurse","reason":"Another patient's."}""")).Status);
        Assert.Equal("withdrawn", (await host.Now()).Item2);
        await IsNotApproved(host, "PHQ-9 13");
    }

    [Fact]
    public async Task Voiding_every_session_withdraws_it()
    {
        await using var host = await ReviewHost.New();
        Assert.Equal(200, (await host.Post("/api/sessions/P1/S1/void", """{"by":"nurse","reason":"Another patient's."}""")).Status);
        Assert.Equal("withdrawn", (await host.Now()).Item2);
        await IsNotApproved(host, "No session is on record");
    }

    [Fact]
    public async Task A_safety_alert_holds_it_and_its_end_lets_it_go_on()
    {
        await using var host = await ReviewHost.New();
        await host.Text("SM1", Sample.Phone, "I want to kill myself tonight");
        Assert.Equal(("hold", "open", "2"), await host.Now());
        await IsNotApproved(host, "A safety alert is unresolved");
        await host.ResolveAlert();
        Assert.Equal(("booster-now", "open", "3"), await host.Now());
        Assert.Equal(200, (await host.Decide(ReviewHost.Approve)).Status);
        Assert.Single(await host.Invitations());
    }

    [Theory]
    [InlineData("""{"status":"discharged"}""", "discharged")]
    [InlineData("""{"consents":{"sms":false,"email":false}}""", null)]
    [InlineData("""{"status":"paused"}""", null)]
    public async Task A_discharged_patient_has_nothing_to_be_invited_to_and_one_who_cannot_be_written_to_is_called(string change, string? reason)
    {
        await using var host = await ReviewHost.New();
        Assert.Equal(200, (await host.Send(HttpMethod.Patch, "/api/patients/P1", change)).Status);
        if (reason is not null)
        {
            await IsNotApproved(host, reason);
            return;
        }

        Assert.Equal(("booster-now", "open", "1"), await host.Now());
        Assert.Equal(200, (await host.Decide(ReviewHost.Approve)).Status);
        await IsLeftToStaff(host, "call-to-book");
    }

    [Fact]
    public async Task An_opt_out_withdraws_it_and_leaves_a_person_to_decide_about_a_call()
    {
        await using var host = await ReviewHost.New();
        await host.Text("SM1", Sample.Phone, "STOP");
        await IsNotApproved(host, "opted out");
        await IsLeftToStaff(host, "call-opted-out");
    }

    [Fact]
    public async Task A_change_of_the_indication_is_judged_by_the_other_instrument()
    {
        await using var host = await ReviewHost.New();
        await host.Get<Clinic.Record.PatientTransactions>().Change(
            "P1",
            transaction =>
            {
                transaction.Record = transaction.Record with { Patient = transaction.Patient with { Indication = Domain.Patients.Indication.Anxiety } };
                return Task.FromResult(true);
            },
            CancellationToken.None);
        await IsNotApproved(host, "GAD-7");
    }

    [Theory]
    [InlineData("medication-changes", """{"at":"2026-03-01T12:00:00Z","what":"lithium stopped","by":"nurse"}""", "lithium stopped")]
    [InlineData("scores", """{"instrument":"asrm","takenAt":"2026-03-02T14:00:00Z","by":"nurse","answers":[2,2,2,2,2]}""", "ASRM 10")]
    [InlineData("scores", """{"instrument":"phq-9","takenAt":"2026-03-02T14:00:00Z","by":"nurse","total":16}""", "PHQ-9")]
    [InlineData("holds", Pregnancy, "Pregnancy")]
    public async Task Whatever_it_looks_at_makes_a_newer_version_in_the_same_moment(string what, string body, string says)
    {
        await using var host = await ReviewHost.New();
        Assert.Equal(201, (await host.Post($"/api/patients/P1/{what}", body)).Status);
        var latest = await host.Latest();
        Assert.Equal("2", latest["version"]!.ToString());
        Assert.Contains(says, $"{latest["reasons"]} {latest["holds"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_must_still_stand_when_it_is_decided()
    {
        await using var host = await ReviewHost.New();
        await host.Post("/api/patients/P1/medication-changes", """{"at":"2026-03-01T12:00:00Z","what":"lithium stopped","by":"nurse"}""");
        var outdated = await host.Decide("""{"by":"medical-lead","decision":"approve","version":1}""");
        Assert.Equal(409, outdated.Status);
        Assert.Contains("version 2 says booster-now", outdated.Say("detail"), StringComparison.Ordinal);
        Assert.Equal(200, (await host.Decide("""{"by":"medical-lead","decision":"approve","version":2}""")).Status);
    }

    [Theory]
    [InlineData("decline", "declined")]
    [InlineData("defer", "deferred")]
    public async Task A_hold_can_be_declined_or_deferred(string decision, string state)
    {
        await using var host = await ReviewHost.New();
        await host.Post("/api/patients/P1/holds", Pregnancy);
        await IsNotApproved(host, "Pregnancy");
        Assert.Equal(state, (await host.Decide($$"""{"by":"medical-lead","decision":"{{decision}}","until":"2026-03-06"}""")).Say("state"));
    }

    [Fact]
    public async Task A_deferred_review_is_worked_out_while_it_waits_and_comes_back_true()
    {
        await using var host = await ReviewHost.New();
        await host.Decide("""{"by":"medical-lead","decision":"defer","until":"2026-03-06"}""");
        await host.Post("/api/patients/P1/holds", Pregnancy);
        Assert.Equal(("hold", "deferred", "2"), await host.Now());
        await host.Advance(TimeSpan.FromDays(4));
        Assert.Equal(("hold", "open", "2"), await host.Now());
        await host.Post("/api/patients/P1/holds", Pregnancy.Replace("true", "false", StringComparison.Ordinal));
        Assert.Equal(("booster-now", "open", "3"), await host.Now());
    }

    private static async Task GivesMaintenance(ApiHost host) => Assert.Equal(
        202, (await host.Post("/api/sessions", Sample.Session("S2").With("phase", "\"maintenance\""))).Status);

    private static async Task IsNotApproved(ApiHost host, string because)
    {
        var answer = await host.Decide(ReviewHost.Approve);
        Assert.Equal(409, answer.Status);
        Assert.Contains(because, answer.Say("detail"), StringComparison.Ordinal);
        await host.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await host.Invitations());
    }

    private static async Task IsLeftToStaff(ApiHost host, string kind)
    {
        var list = await host.Get("/api/worklist");
        Assert.Equal((kind, "P1", "2026-03-03T22:00:00+00:00"), (list.Say("tasks[0].kind"), list.Say("tasks[0].patientId"), list.Say("tasks[0].due")));
        Assert.Contains("Sam (P1)", list.Say("tasks[0].text"), StringComparison.Ordinal);
        Assert.Equal(200, (await host.Post($"/api/worklist/{list.Say("tasks[0].entryId")}/handled", """{"by":"day-clinician"}""")).Status);
        Assert.Empty((await host.Get("/api/worklist")).List("tasks"));
        Assert.Empty(await host.Invitations());
    }
}

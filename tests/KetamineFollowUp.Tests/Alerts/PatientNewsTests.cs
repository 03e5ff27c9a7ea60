using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>What a patient hears about the team, by what the alert came to in the transaction that their words raised or joined.</summary>
public class PatientNewsTests
{
    private static readonly OnCallRoster Nobody = new() { TimeZone = SampleAlerts.NewYork };
    private static readonly OnCallRoster OnlyBackup = SampleAlerts.Roster with { Rotation = null };

    public static TheoryData<string, string, string> Raised => new()
    {
        { "2026-03-11T15:00:00Z", "emergency", "Alerted" },
        { "2026-03-11T06:00:00Z", "emergency", "Alerted" },
        { "2026-03-11T15:00:00Z", "ideation", "Alerted" },
        { "2026-03-11T06:00:00Z", "ideation", "Alerted" },
        { "2026-03-11T15:00:00Z", "known", "Told" },
        { "2026-03-11T23:59:59Z", "known", "Told" }, // 19:59:59 in New York
        { "2026-03-12T00:00:00Z", "known", "SeenAfter 08:00" }, // 20:00:00
        { "2026-03-12T11:59:59Z", "known", "SeenAfter 08:00" },
        { "2026-03-12T12:00:00Z", "known", "Told" },
        { "2026-03-11T15:00:00Z", "routine", "Nothing" },
    };

    [Theory]
    [MemberData(nameof(Raised))]
    public void A_new_alert_is_told_of_by_its_paging_and_the_hour(string at, string finding, string news) =>
        Assert.Equal(news, Said(Reply(Raise(at, finding), SampleAlerts.Facts, SampleAlerts.Utc(at))));

    [Theory]
    [MemberData(nameof(Raised))]
    public void With_nobody_on_the_roster_nothing_is_said(string at, string finding, string news)
    {
        Assert.NotEmpty(news);
        Assert.Equal("Nothing", Said(Reply(Raise(at, finding), SampleAlerts.Facts with { Roster = Nobody }, SampleAlerts.Utc(at))));
        Assert.Equal("Nothing", Said(Reply(Raise(at, finding), SampleAlerts.Facts with { Roster = null }, SampleAlerts.Utc(at))));
    }

    [Theory]
    [MemberData(nameof(Raised))]
    public void Whoever_is_paged_is_the_team_the_backup_too(string at, string finding, string news) =>
        Assert.Equal(news, Said(Reply(Raise(at, finding), SampleAlerts.Facts with { Roster = OnlyBackup }, SampleAlerts.Utc(at))));

    [Fact]
    public void The_hour_is_the_policys_by_the_patients_clock_and_by_the_rosters_for_a_stranger()
    {
        var at = "2026-03-12T03:00:00Z";
        var late = SampleAlerts.Facts with { Policy = SampleAlerts.Policy with { DaytimeHours = new DaytimeHours(new TimeOnly(9, 30), new TimeOnly(20, 0)) } };
        Assert.Equal("SeenAfter 09:30", Said(Reply(Raise(at, "known"), late, SampleAlerts.Utc(at))));
        var west = late with { Patient = SampleAlerts.Patient with { TimeZone = IanaZone.Parse("America/Los_Angeles") } };
        Assert.Equal("SeenAfter 06:30", Said(Reply(Raise(at, "known"), west, SampleAlerts.Utc(at))));
        Assert.Equal("SeenAfter 09:30", Said(Reply(Raise(at, "known"), late with { Patient = null }, SampleAlerts.Utc(at))));
        var nowhere = late with { Patient = SampleAlerts.Patient with { TimeZone = IanaZone.OnRecord("Mars/Olympus") } };
        Assert.Equal("SeenAfter 09:30", Said(Reply(Raise(at, "known"), nowhere, SampleAlerts.Utc(at))));
    }

    [Fact]
    public void More_words_while_nobody_has_taken_it_page_nobody_and_are_not_said_to() =>
        Assert.Equal("BeingReached", Said(Joined(new AlertRun(SampleAlerts.Ideation()).Until(3), SampleAlerts.Ideation("again"))));

    [Fact]
    public void A_rise_pages_anew() => Assert.Equal("Alerted", Said(Joined(new AlertRun(SampleAlerts.Ideation()).Until(3), SampleAlerts.Emergency())));

    [Fact]
    public void Words_that_come_as_the_next_step_is_due_are_followed_by_its_page() =>
        Assert.Equal("Alerted", Said(Joined(new AlertRun(SampleAlerts.Ideation()).Until(14), SampleAlerts.Ideation("again"), minutes: 1)));

    [Fact]
    public void New_danger_pages_whoever_has_taken_it() =>
        Assert.Equal("Alerted", Said(Joined(new AlertRun(SampleAlerts.Ideation()).Until(3).Acknowledged(SampleAlerts.Ann), SampleAlerts.Ideation("again"))));

    [Fact]
    public void What_pages_nobody_anew_is_in_hand_once_somebody_has_taken_it() =>
        Assert.Equal("InHand", Said(Joined(new AlertRun(SampleAlerts.Ideation()).Until(3).Acknowledged(SampleAlerts.Ann), SampleAlerts.Routine())));

    [Fact]
    public void Pages_that_all_failed_reach_nobody()
    {
        var run = new AlertRun(SampleAlerts.Ideation()) { Roster = Nobody };
        run.Reports(SampleAlerts.Ann, Channel.Email, PageOutcome.Failed).Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Failed);
        Assert.Equal("Nothing", Said(Joined(run, SampleAlerts.Ideation("again"))));
    }

    [Fact]
    public void A_page_seen_later_says_what_holds_then()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(3);
        Assert.Equal("Alerted", Said(PatientNews.OnPage(run.Alert, run.Facts, run.Now)));
        run.Acknowledged(SampleAlerts.Ann);
        Assert.Equal("InHand", Said(PatientNews.OnPage(run.Alert, run.Facts, run.Now)));
        run.Resolved(SampleAlerts.Ann, Disposition.ReachedSafe);
        Assert.Equal("Nothing", Said(PatientNews.OnPage(run.Alert, run.Facts, run.Now)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_any_history_alerted_is_said_exactly_when_a_page_by_day_and_night_leaves(int seed)
    {
        var random = new Random(seed);
        var alerted = 0;
        for (var history = 0; history < 200; history++)
        {
            var now = SampleAlerts.Noon.AddMinutes(random.Next(60 * 24 * 7));
            var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), PatientId.Parse("P-1"), "7F3K", [Some(random)], now);
            for (var step = 0; step < 20; step++)
            {
                var facts = SampleAlerts.Facts with { Roster = random.Next(4) == 0 ? Nobody : SampleAlerts.Roster, CallsAreOn = random.Next(2) == 0 };
                var plan = Escalation.Decide(alert, [], facts, now);
                var pages = plan.State.Paging == Paging.Now && plan.Steps.Any(s => s is Step.NotifyStaff { Kind: MessageKind.Page });
                var news = PatientNews.InReply(plan, facts, now);
                Assert.Equal(pages, news is TeamNews.Alerted);
                Assert.True(news is not TeamNews.InHand || plan.State.State == AlertState.Acknowledged, "nobody has it");
                alerted += pages ? 1 : 0;
                now = now.AddSeconds(random.Next(20_000));
                alert = random.Next(3) == 0
                    ? Escalation.Acknowledge(plan.State, SampleAlerts.Ann, now).Match(done => done.Alert, _ => plan.State, _ => plan.State)
                    : Escalation.Join(plan.State, [Some(random)], now);
            }
        }

        Assert.InRange(alerted, 100, 3900);
    }

    private static Finding Some(Random random) => Named(new[] { "emergency", "ideation", "known", "known", "routine" }[random.Next(5)]);

    private static Finding Named(string finding) => finding switch
    {
        "emergency" => SampleAlerts.Emergency(),
        "ideation" => SampleAlerts.Ideation(),
        "known" => SampleAlerts.KnownIdeation(),
        _ => SampleAlerts.Routine(),
    };

    private static Alert Raise(string at, string finding) =>
        Escalation.Raise(AlertId.Parse("P-1~a-1"), PatientId.Parse("P-1"), "7F3K", [Named(finding)], SampleAlerts.Utc(at));

    private static TeamNews Joined(AlertRun run, Finding finding, int minutes = 0)
    {
        var now = run.Now.AddMinutes(minutes);
        return Reply(Escalation.Join(run.Alert, [finding], now), run.Facts, now);
    }

    private static TeamNews Reply(Alert alert, AlertFacts facts, DateTimeOffset now) => PatientNews.InReply(Escalation.Decide(alert, [], facts, now), facts, now);

    private static string Said(TeamNews news) => news.Match(
        () => "Nothing", () => "Alerted", () => "BeingReached", () => "Told", time => $"SeenAfter {time:HH:mm}", () => "InHand");
}

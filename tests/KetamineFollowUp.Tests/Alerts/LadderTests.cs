using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class LadderTests
{
    [Fact]
    public void An_emergency_climbs_every_5_minutes_and_runs_again_at_once_when_the_last_step_is_over()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(30);
        Assert.Equal(
            "0 ann, 5 cem, 10 cem, 10 dee, 15 NobodyReached, 15 ann, 15 patient, 20 cem, 25 cem, 25 dee, 30 NobodyReached, 30 ann", run.News());
    }

    [Fact]
    public void An_urgent_alert_climbs_every_15_minutes_and_runs_again_every_75() =>
        Assert.Equal("0 ann, 15 cem, 30 cem, 30 dee, 45 NobodyReached, 75 ann, 90 cem", new AlertRun(SampleAlerts.Ideation()).Until(90).News());

    [Theory]
    [InlineData(4, "0 ann")]
    [InlineData(5, "0 ann, 5 cem")]
    [InlineData(6, "0 ann, 6 cem")]
    public void A_step_is_paged_when_its_time_has_come_and_not_before(int minute, string pages) =>
        Assert.Equal(pages, new AlertRun(SampleAlerts.Emergency()).OutageUntil(minute).News());

    [Fact]
    public void Each_person_of_a_step_gets_a_text_and_an_email_at_once()
    {
        var run = new AlertRun(SampleAlerts.Emergency());
        var pages = run.Steps.Select(s => Assert.IsType<Step.NotifyStaff>(s.Step)).ToList();
        Assert.Equal(["page-1-on-call-ann-sms", "page-1-on-call-ann-email"], pages.Select(p => p.Key));
        Assert.Equal([Channel.Sms, Channel.Email], pages.Select(p => p.Channel));
        Assert.Equal(pages.Select(p => p.Key), run.Alert.Pages.Select(p => p.Key));
        Assert.All(run.Alert.Pages, p => Assert.Equal((PageOutcome.Queued, SampleAlerts.Noon), (p.Outcome, p.At)));
    }

    [Fact]
    public void Someone_who_stands_on_a_step_twice_is_paged_there_once()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Roster = SampleAlerts.Roster with { Backup = [SampleAlerts.Cem, SampleAlerts.Cem] } }.Until(5);
        Assert.Equal("0 ann, 5 cem", run.News());
    }

    [Fact]
    public void Who_is_on_call_is_asked_anew_at_every_step()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(14);
        run.Roster = SampleAlerts.Roster with { Overrides = [new Override(SampleAlerts.Dee, SampleAlerts.Noon, SampleAlerts.Noon.AddHours(2))] };
        run.News();
        Assert.Equal("15 NobodyReached, 15 dee, 15 patient", run.Until(15).News());
    }

    [Fact]
    public void Hours_late_after_an_outage_one_step_is_paged_not_the_backlog()
    {
        var run = new AlertRun(SampleAlerts.Emergency());
        Assert.Equal("0 ann, 600 cem, 600 patient", run.OutageUntil(600).News());
        Assert.Equal("605 cem, 605 dee", run.Until(605).News());
        Assert.Equal("1200 NobodyReached, 1200 ann", run.OutageUntil(1200).News());
    }

    [Fact]
    public void Decided_again_at_the_same_instant_it_does_nothing_more()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(40);
        run.News();
        run.Decide();
        Assert.Equal("", run.News());
    }

    [Fact]
    public void The_largest_step_the_roster_allows_fits_one_plan()
    {
        StaffMember[] many = [.. Enumerable.Range(0, 14).Select(i => SampleAlerts.Member(StaffId.Parse($"s{i}"), i % 10))];
        var run = new AlertRun(SampleAlerts.Emergency()).Until(14);
        run.CallsAreOn = true;
        run.Roster = SampleAlerts.Roster with { Members = [.. many], CatchAll = [.. many.Select(m => m.StaffId)], Backup = [] };
        run.Steps.Clear();
        run.OutageUntil(600);
        Assert.True(run.Steps.Count <= 45);
        Assert.Equal(36, run.Steps.Count(s => s.Step is Step.NotifyStaff));
    }

    [Fact]
    public void An_alert_nobody_answers_for_weeks_keeps_its_newest_pages_only()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(3 * 24 * 60);
        Assert.Equal(Alert.MaxPages, run.Alert.Pages.Length);
        Assert.Equal(run.Alert.Rounds, run.Alert.Pages[^1].Round);
    }
}

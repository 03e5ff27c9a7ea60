using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Alerts.Roster;

public class GapTests
{
    private static readonly OnCallRoster NobodyOnCall = SampleAlerts.Roster with { Rotation = SampleAlerts.Roster.Rotation! with { Order = [] } };

    [Fact]
    public void With_nobody_on_call_that_is_recorded_and_the_backup_is_paged_at_once()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = NobodyOnCall };
        Assert.Equal("0 NobodyOnCall, 0 cem", run.Joins(SampleAlerts.Emergency()).News());
        Assert.Equal("5 cem, 5 dee", run.Until(5).News());
    }

    [Fact]
    public void An_empty_backup_is_recorded_and_passed_over()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Roster = SampleAlerts.Roster with { Backup = [] } };
        Assert.Equal("0 ann, 5 NobodyOnCall, 5 cem, 5 dee", run.Until(5).News());
    }

    [Fact]
    public void An_empty_catch_all_ends_the_ladder_and_it_repeats()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Roster = SampleAlerts.Roster with { CatchAll = [] } };
        Assert.Equal("0 ann, 5 cem, 10 NobodyOnCall, 10 NobodyReached, 30 patient, 40 ann", run.Until(40).News());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_anybody_to_page_everything_is_recorded_every_30_minutes(bool emptyRoster)
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = emptyRoster ? new OnCallRoster() : null };
        run.Joins(SampleAlerts.Ideation());
        const string Once = "NobodyOnCall, {0} NobodyOnCall, {0} NobodyOnCall, {0} NobodyReached";
        Assert.Equal("0 " + Once.Replace("{0}", "0"), run.News());
        Assert.Equal("", run.Until(29).News());
        Assert.Equal("30 " + Once.Replace("{0}", "30"), run.Until(59).News());
    }

    [Fact]
    public void A_gap_that_is_closed_is_seen_within_the_time_of_a_step_and_the_ladder_begins_anew()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = new OnCallRoster() };
        run.Joins(SampleAlerts.Emergency()).Until(11).News();
        run.Roster = SampleAlerts.Roster;
        Assert.Equal("15 ann, 20 cem, 25 cem, 25 dee", run.Until(25).News());
    }

    [Fact]
    public void A_ladder_that_paged_somebody_keeps_its_rhythm_when_the_roster_changes()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Roster = SampleAlerts.Roster with { Backup = [], CatchAll = [] } };
        run.Until(16).News();
        run.Roster = SampleAlerts.Roster;
        Assert.Equal("", run.Until(29).News());
    }

    [Fact]
    public void Whoever_looks_at_an_alert_just_after_the_gap_was_closed_reads_that_it_pages_now()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = new OnCallRoster() };
        run.Joins(SampleAlerts.Emergency()).Until(11);
        var next = EscalationForecast.Pages(run.Alert, SampleAlerts.Policy, SampleAlerts.Roster, SampleAlerts.Noon.AddMinutes(12))!;
        Assert.Equal((SampleAlerts.Noon.AddMinutes(12), Rung.OnCall, true), (next.At, next.Rung, next.StartsAgain));
    }

    [Fact]
    public void The_record_names_the_alert_and_the_step()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = NobodyOnCall }.Joins(SampleAlerts.Emergency());
        Assert.Contains(run.Steps, s => s.Step is Step.Record { About: "P-1~a-1", Detail: "Round 1: the roster has nobody on call." });
    }
}

using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class AcknowledgeTests
{
    [Fact]
    public void An_acknowledgement_stops_the_ladder()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).Acknowledged(SampleAlerts.Ann);
        Assert.Equal("0 ann", run.Until(1 + 239).News());
        Assert.Equal((AlertState.Acknowledged, SampleAlerts.Ann), (run.Alert.State, run.Alert.Acknowledgement?.By));
    }

    [Fact]
    public void A_second_acknowledgement_is_told_who_was_faster()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(2).Acknowledged(SampleAlerts.Ann).Until(3);
        Assert.Equal(
            new AcknowledgeOutcome.AlreadyAcknowledged(SampleAlerts.Ann, SampleAlerts.Noon.AddMinutes(2)), Escalation.Acknowledge(run.Alert, SampleAlerts.Ben, run.Now));
    }

    [Fact]
    public void An_acknowledgement_of_a_resolved_alert_is_told_who_closed_it()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Until(3);
        Assert.Equal(new AcknowledgeOutcome.AlreadyResolved(SampleAlerts.Ann, SampleAlerts.Noon), Escalation.Acknowledge(run.Alert, SampleAlerts.Ben, run.Now));
    }

    [Theory]
    [InlineData(29, "")]
    [InlineData(30, "30 ben, 30 ann")]
    [InlineData(31, "31 ben, 31 ann")]
    public void An_emergency_acknowledged_but_not_resolved_in_30_minutes_pages_the_acknowledger_and_the_first_step(int minute, string news)
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ben);
        run.News();
        Assert.Equal(news, run.OutageUntil(minute).News());
    }

    [Theory]
    [InlineData(239, "")]
    [InlineData(240, "240 ben, 240 ann")]
    public void An_urgent_alert_does_so_after_4_hours(int minute, string news)
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Acknowledged(SampleAlerts.Ben);
        run.News();
        Assert.Equal(news, run.OutageUntil(minute).News());
    }

    [Fact]
    public void Opened_again_it_climbs_until_it_is_acknowledged_again_and_remembers_both()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann).Until(36);
        Assert.Equal("0 ann, 30 ann, 35 cem", run.News());
        Assert.Equal((AlertState.Open, null), (run.Alert.State, run.Alert.Acknowledgement));
        run.Acknowledged(SampleAlerts.Cem);
        Assert.Equal([SampleAlerts.Ann, SampleAlerts.Cem], run.Alert.Acknowledgements.Select(a => a.By));
        Assert.Equal("", run.Until(65).News());
        Assert.Equal("66 cem, 66 ann", run.Until(66).News());
    }

    [Fact]
    public void Whoever_holds_an_alert_and_leaves_the_roster_hands_it_to_the_backup_at_once()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1).Acknowledged(SampleAlerts.Ann).Until(2);
        run.News();
        run.Roster = SampleAlerts.Roster with { Members = SampleAlerts.Roster.Members.RemoveAt(0) };
        run.Decide();
        Assert.Equal("2 cem, 7 cem, 7 dee", run.Until(7).News());
        Assert.Equal(AlertState.Open, run.Alert.State);
    }

    [Fact]
    public void While_no_roster_can_be_read_nobody_counts_as_gone()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann);
        run.Roster = null;
        run.Decide();
        Assert.Equal(AlertState.Acknowledged, run.Alert.State);
    }

    [Fact]
    public void With_an_empty_roster_step_the_acknowledger_is_paged_with_the_next_one()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann);
        run.Roster = SampleAlerts.Roster with { Rotation = null };
        run.News();
        Assert.Equal("30 NobodyOnCall, 30 ann, 30 cem", run.Until(30).News());
    }

    [Fact]
    public void The_acknowledger_alone_is_paged_when_every_step_is_empty()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann);
        run.Roster = SampleAlerts.Roster with { Rotation = null, Backup = [], CatchAll = [] };
        run.News();
        Assert.Equal("30 NobodyOnCall, 30 NobodyOnCall, 30 NobodyOnCall, 30 ann, 35 NobodyReached", run.Until(35).News());
    }
}

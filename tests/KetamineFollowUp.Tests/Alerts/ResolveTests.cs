using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts;

public class ResolveTests
{
    [Theory]
    [InlineData(Disposition.ReachedSafe)]
    [InlineData(Disposition.ReachedNeedsCare)]
    [InlineData(Disposition.EmergencyServices)]
    [InlineData(Disposition.NotAnEmergency)]
    public void Resolving_an_open_alert_acknowledges_it_and_ends_everything(Disposition disposition)
    {
        var run = new AlertRun(SampleAlerts.Emergency()).ScreenOpened().Until(1).Resolved(SampleAlerts.Ann, disposition);
        Assert.Equal(AlertState.Resolved, run.Alert.State);
        Assert.Equal(new Resolution(SampleAlerts.Ann, disposition, "note", run.Now), run.Alert.Resolution);
        Assert.Equal(SampleAlerts.Ann, run.Alert.Acknowledgement?.By);
        Assert.Null(run.LookAgainAt);
        Assert.Equal("0 ann", run.OutageUntil(10_000).News());
    }

    [Fact]
    public void A_second_resolution_is_told_who_closed_it()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe);
        var outcome = Escalation.Resolve(run.Alert, SampleAlerts.Ben, Disposition.ReachedSafe, null, run.Now.AddMinutes(5));
        Assert.Equal(new ResolveOutcome.AlreadyResolved(SampleAlerts.Ann, SampleAlerts.Noon), outcome);
    }

    [Theory]
    [InlineData(Severity.Routine, AlertState.Resolved)]
    [InlineData(Severity.Urgent, AlertState.Acknowledged)]
    [InlineData(Severity.Emergency, AlertState.Acknowledged)]
    public void Not_reached_closes_a_routine_alert_only(Severity severity, AlertState state)
    {
        var run = new AlertRun(new Finding(FindingKind.Severe, severity, "x")).Resolved(SampleAlerts.Ann, Disposition.NotReached);
        Assert.Equal(state, run.Alert.State);
        Assert.Equal([Disposition.NotReached], run.Alert.Dispositions.Select(d => d.Disposition));
    }

    [Theory]
    [InlineData(Severity.Emergency, 10)]
    [InlineData(Severity.Urgent, 60)]
    public void After_not_reached_it_pages_again_whatever_the_time_to_resolve(Severity severity, int minutes)
    {
        var run = new AlertRun(new Finding(FindingKind.Ideation, severity, "x")).Until(1).Acknowledged(SampleAlerts.Ann).Until(20).Resolved(SampleAlerts.Ann, Disposition.NotReached);
        run.News();
        Assert.Equal("", run.Until(19 + minutes).News());
        Assert.Equal($"{20 + minutes} ann", run.Until(20 + minutes).News());
        Assert.Equal(AlertState.Open, run.Alert.State);
    }

    // Raised at 11:00; 19:10 is 490 minutes later, 08:00 of the next day 21 hours.
    [Theory]
    [InlineData(420, 480)]
    [InlineData(490, 21 * 60)]
    public void After_not_reached_a_daytime_alert_pages_again_an_hour_later_or_in_the_morning(int triedAt, int pagedAt)
    {
        var run = new AlertRun(SampleAlerts.Activation()).Until(1).Acknowledged(SampleAlerts.Ann).Until(triedAt).Resolved(SampleAlerts.Ann, Disposition.NotReached);
        run.News();
        Assert.Equal("", run.Until(pagedAt - 1).News());
        Assert.Equal($"{pagedAt} ann", run.Until(pagedAt).News());
    }

    [Fact]
    public void An_attempt_before_the_present_acknowledgement_no_longer_counts()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Resolved(SampleAlerts.Ann, Disposition.NotReached).Until(11).Acknowledged(SampleAlerts.Ann);
        run.News();
        Assert.Equal("41 ann", run.OutageUntil(41).News());
    }

    [Fact]
    public void An_attempt_does_not_keep_it_from_being_resolved_later()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Resolved(SampleAlerts.Ann, Disposition.NotReached).Until(10).Resolved(SampleAlerts.Ann, Disposition.EmergencyServices);
        Assert.Equal((AlertState.Resolved, Disposition.EmergencyServices), (run.Alert.State, run.Alert.Resolution?.Disposition));
    }

    [Theory]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    public void The_same_attempt_told_twice_within_a_minute_is_one_attempt(int seconds, int attempts)
    {
        var first = Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(new AlertRun(SampleAlerts.Emergency()).Alert, SampleAlerts.Ann, Disposition.NotReached, "no answer", SampleAlerts.Noon)).Alert;
        var second = Assert.IsType<ResolveOutcome.Done>(
            Escalation.Resolve(first, SampleAlerts.Ann, Disposition.NotReached, "no answer", SampleAlerts.Noon.AddSeconds(seconds))).Alert;
        Assert.Equal(attempts, second.Dispositions.Length);
    }

    [Fact]
    public void Two_peoples_attempts_or_two_different_notes_are_two_attempts()
    {
        var first = Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(new AlertRun(SampleAlerts.Emergency()).Alert, SampleAlerts.Ann, Disposition.NotReached, "no answer", SampleAlerts.Noon)).Alert;
        Assert.Equal(2, Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(first, SampleAlerts.Cem, Disposition.NotReached, "no answer", SampleAlerts.Noon)).Alert.Dispositions.Length);
        Assert.Equal(2, Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(first, SampleAlerts.Ann, Disposition.NotReached, "voicemail", SampleAlerts.Noon)).Alert.Dispositions.Length);
    }
}

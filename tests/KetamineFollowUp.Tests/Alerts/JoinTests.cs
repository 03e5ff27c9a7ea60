using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts;

public class JoinTests
{
    [Fact]
    public void A_cause_joins_an_open_alert_silently_even_a_safety_finding()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(2).Joins(SampleAlerts.Ideation("again"), SampleAlerts.Activation());
        Assert.Equal("0 ann", run.Until(14).News());
        Assert.Equal("15 cem", run.Until(15).News());
        Assert.Equal(3, run.Alert.Causes.Length);
    }

    [Fact]
    public void A_rise_in_severity_starts_the_ladder_again_at_once_on_the_faster_times()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(16).Joins(SampleAlerts.Emergency());
        Assert.Equal("0 ann, 15 cem, 16 ann, 21 cem", run.Until(21).News());
    }

    [Fact]
    public void A_rise_before_the_first_page_pages_once()
    {
        var raised = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Ideation()], SampleAlerts.Noon);
        var facts = new AlertFacts(SampleAlerts.Policy, SampleAlerts.Roster, SampleAlerts.NewYork, "Clinic", null);
        var plan = Escalation.Decide(Escalation.Join(raised, [SampleAlerts.Emergency()], SampleAlerts.Noon), [], facts, SampleAlerts.Noon);
        Assert.Equal(2, plan.Steps.Length);
        Assert.Equal(1, plan.State.Rounds);
    }

    [Fact]
    public void Severity_never_falls()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Joins(SampleAlerts.Routine()).Joins(SampleAlerts.Ideation());
        Assert.Equal(Severity.Emergency, run.Alert.Severity);
    }

    [Fact]
    public void A_routine_alert_that_rises_starts_the_ladder()
    {
        var run = new AlertRun(SampleAlerts.Routine()).Until(7).Joins(SampleAlerts.Activation());
        Assert.Equal("7 ann, 22 cem", run.Until(22).News());
    }

    [Theory]
    [InlineData(FindingKind.Ideation, Severity.Urgent, "5 ann")]
    [InlineData(FindingKind.CrisisLanguage, Severity.Urgent, "5 ann")]
    [InlineData(FindingKind.ScreenUnfinished, Severity.Urgent, "")]
    [InlineData(FindingKind.Danger, Severity.Emergency, "5 ann")]
    [InlineData(FindingKind.Danger, Severity.Urgent, "")]
    [InlineData(FindingKind.Activation, Severity.Urgent, "")]
    [InlineData(FindingKind.Worsening, Severity.Routine, "")]
    public void On_an_acknowledged_alert_new_ideation_crisis_language_or_a_rise_starts_the_ladder_afresh(FindingKind kind, Severity severity, string news)
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).Acknowledged(SampleAlerts.Ann).Until(5);
        run.News();
        Assert.Equal(news, run.Joins(new Finding(kind, severity, "new")).News());
        Assert.Equal(news.Length > 0 ? AlertState.Open : AlertState.Acknowledged, run.Alert.State);
        Assert.Equal(2, run.Alert.Causes.Length);
    }

    [Fact]
    public void Nothing_found_changes_nothing()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Acknowledged(SampleAlerts.Ann);
        Assert.Same(run.Alert, Escalation.Join(run.Alert, [], run.Now));
    }

    [Fact]
    public void A_finding_that_reaches_a_resolved_alert_is_not_lost()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Until(9);
        run.News();
        Assert.Equal("9 ann", run.Joins(SampleAlerts.Activation()).News());
        Assert.Single(run.Alert.Dispositions);
        Assert.Null(run.Alert.Resolution);
    }

    [Fact]
    public void Reasons_are_the_most_severe_first_then_the_newest_each_once()
    {
        var run = new AlertRun(SampleAlerts.Routine("r1")).Joins(SampleAlerts.Ideation("u1")).Joins(SampleAlerts.Emergency("e1")).Joins(SampleAlerts.Ideation("u2")).Joins(SampleAlerts.Ideation("u1"));
        Assert.Equal(["e1", "u1", "u2", "r1"], run.Alert.Reasons);
    }

    [Theory]
    [InlineData(FindingKind.Severe, false)]
    [InlineData(FindingKind.Ideation, true)]
    public void A_safety_alert_is_one_with_a_safety_finding(FindingKind kind, bool isSafety) =>
        Assert.Equal(isSafety, new AlertRun(SampleAlerts.Routine(), new Finding(kind, Severity.Urgent, "x")).Alert.IsSafety);
}

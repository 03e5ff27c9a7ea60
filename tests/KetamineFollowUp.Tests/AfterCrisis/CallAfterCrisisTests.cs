using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Tests.Alerts;
using static KetamineFollowUp.Tests.AfterCrisis.SampleCrises;

namespace KetamineFollowUp.Tests.AfterCrisis;

public sealed class CallAfterCrisisTests
{
    [Theory]
    [InlineData(Disposition.ReachedSafe, true)]
    [InlineData(Disposition.ReachedNeedsCare, true)]
    [InlineData(Disposition.EmergencyServices, true)]
    [InlineData(Disposition.NotReached, false)]
    [InlineData(Disposition.NotAnEmergency, false)]
    [InlineData(Disposition.NotAPatient, false)]
    public void A_safety_alert_of_a_reached_patient_is_followed_unless_somebody_says_no(Disposition disposition, bool follows)
    {
        Assert.Equal(follows, AfterCrisisProcess.Follows(Alert(disposition)));
        Assert.False(AfterCrisisProcess.Follows(Alert(disposition, new SafetyAssessment(null, null, null, null, FollowUp: false))));
    }

    [Fact]
    public void Known_ideation_is_no_new_crisis_unless_somebody_says_so_or_something_stands_beside_it()
    {
        var known = SampleAlerts.KnownIdeation() with { Cause = FindingCause.KnownIdeation };
        Assert.False(AfterCrisisProcess.Follows(Alert(Disposition.ReachedSafe, null, null, known)));
        Assert.True(AfterCrisisProcess.Follows(Alert(Disposition.ReachedSafe, new SafetyAssessment(null, null, null, null, FollowUp: true), null, known)));
        Assert.True(AfterCrisisProcess.Follows(Alert(Disposition.ReachedSafe, null, null, known, SampleAlerts.Ideation())));
    }

    [Fact]
    public void What_is_no_matter_of_safety_or_of_no_patient_is_not_followed()
    {
        Assert.False(AfterCrisisProcess.Follows(Alert(Disposition.ReachedSafe, null, null, SampleAlerts.Activation())));
        Assert.False(AfterCrisisProcess.Follows(Alert(Disposition.ReachedSafe) with { PatientId = null }));
    }

    [Theory]
    [InlineData(RiskLevel.High, 24)]
    [InlineData(RiskLevel.Moderate, 72)]
    [InlineData(RiskLevel.Low, 72)]
    [InlineData(null, 72)]
    public void Somebody_calls_within_a_day_where_the_risk_is_high_else_within_three(RiskLevel? risk, int hours)
    {
        var run = new CrisisRun(Started(risk: risk), Facts);
        run.At(Resolved);
        run.Until(Resolved.AddDays(30));
        var call = Assert.Single(run.Tasks);
        Assert.Equal((TaskKind.CallPatient, Resolved.AddHours(hours)), (call.Kind, call.Due));
        Assert.Contains("Sam (P-1)", call.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_emergency_services_nothing_is_asked_until_staff_say_that_the_patient_is_home()
    {
        var run = new CrisisRun(Started(Disposition.EmergencyServices, RiskLevel.High, caring: true), Facts);
        run.At(Resolved);
        run.Until(Resolved.AddDays(20));
        Assert.Equal([TaskKind.CallPatient, TaskKind.AskHome], run.Tasks.Select(task => task.Kind));
        Assert.DoesNotContain(run.Steps, step => step is Step.OpenSurvey);

        var home = Resolved.AddDays(20);
        run.Say(followUp => Assert.IsType<HomeOutcome.Done>(AfterCrisisProcess.SayHome(followUp, SampleAlerts.Ben, home)).FollowUp);
        var call = Assert.IsType<Step.LeaveTask>(Assert.Single(run.At(home)));
        Assert.Equal(("call-home", home.AddHours(24)), (call.Key, call.Due));
        Assert.Empty(run.At(home.AddHours(21)));
        Assert.Contains(run.At(home.AddHours(24)), step => step is Step.OpenSurvey);
    }

    [Fact]
    public void Home_is_said_once_and_only_where_it_is_waited_for()
    {
        var done = Assert.IsType<HomeOutcome.Done>(AfterCrisisProcess.SayHome(Started(Disposition.EmergencyServices), SampleAlerts.Ann, Resolved.AddHours(5)));
        Assert.Equal(new HomeOutcome.Already(SampleAlerts.Ann, Resolved.AddHours(5)), AfterCrisisProcess.SayHome(done.FollowUp, SampleAlerts.Ben, Resolved.AddHours(6)));
        Assert.IsType<HomeOutcome.NotAwaited>(AfterCrisisProcess.SayHome(Started(), SampleAlerts.Ann, Resolved));
        var ended = AfterCrisisProcess.End(Started(Disposition.EmergencyServices), CrisisEndReason.NewCrisis, Resolved);
        Assert.IsType<HomeOutcome.NotAwaited>(AfterCrisisProcess.SayHome(ended, SampleAlerts.Ann, Resolved));
    }

    [Fact]
    public void Who_has_opted_out_is_called_all_the_same_and_nothing_else_follows()
    {
        var run = new CrisisRun(Started(), Facts with { Patient = But(patient => patient with { OptedOut = true }) });
        var call = Assert.IsType<Step.LeaveTask>(Assert.Single(run.At(Resolved)));
        Assert.Contains("No safety check-ins reach them (Not sent: the patient has opted out.) The calls are all there is.", call.Text, StringComparison.Ordinal);
        Assert.Equal((CrisisEndReason.OptedOut, (DateTimeOffset?)null), (run.FollowUp.Ended?.Reason, run.LookAgainAt));
    }

    [Fact]
    public void A_new_crisis_ends_it_and_closes_what_it_has_asked()
    {
        var run = new CrisisRun(Started(), Facts);
        run.At(Resolved);
        run.At(Resolved.AddHours(24));
        run.Say(followUp => AfterCrisisProcess.End(followUp, CrisisEndReason.NewCrisis, Resolved.AddHours(25)));
        Assert.IsType<Step.CloseSurvey>(Assert.Single(run.At(Resolved.AddHours(25))));
        Assert.Empty(run.At(Resolved.AddHours(72)));
    }
}

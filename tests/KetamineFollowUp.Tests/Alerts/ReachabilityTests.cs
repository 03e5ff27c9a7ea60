using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class ReachabilityTests
{
    private const string Phone = "Cannot be texted: phone.";

    public static TheoryData<string, Patient> Unreachable => new()
    {
        { "opted out", SampleAlerts.Patient with { OptedOut = true } },
        { "bad number", SampleAlerts.Patient with { Undeliverable = [Channel.Sms] } },
        { "no consent", SampleAlerts.Patient with { Consents = SampleAlerts.Patient.Consents with { Sms = false } } },
    };

    [Theory]
    [MemberData(nameof(Unreachable))]
    public void An_alert_about_a_patient_who_cannot_be_texted_says_so_once(string why, Patient patient)
    {
        var run = new AlertRun(SampleAlerts.Ideation()) { Patient = patient }.Until(100);
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.True(run.Alert.Causes.Count(c => c.Finding is { Cause: FindingCause.CannotBeTexted, Reason: Phone }) == 1, why);
    }

    [Fact]
    public void A_patient_who_can_be_texted_is_not_said_to_be_unreachable() =>
        Assert.DoesNotContain(Phone, new AlertRun(SampleAlerts.Ideation()).Until(100).Alert.Reasons);

    [Fact]
    public void Only_the_cause_says_so_and_no_sentence_does()
    {
        var run = new AlertRun(SampleAlerts.Routine(Phone));
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal([null, FindingCause.CannotBeTexted], run.Alert.Causes.Select(c => c.Finding.Cause));
    }

    [Fact]
    public void An_opt_out_is_noted_and_pages_nobody_by_itself()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).Acknowledged(SampleAlerts.Ann);
        run.News();
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal("", run.News());
        Assert.Contains(Phone, run.Alert.Reasons);
    }

    [Theory]
    [InlineData(FindingKind.Severe, Severity.Routine, Severity.Routine, Paging.None)]
    [InlineData(FindingKind.Severe, Severity.Urgent, Severity.Routine, Paging.None)]
    [InlineData(FindingKind.Ideation, Severity.Urgent, Severity.Urgent, Paging.Now)]
    [InlineData(FindingKind.CrisisLanguage, Severity.Emergency, Severity.Urgent, Paging.Now)]
    public void It_makes_no_alert_more_urgent_and_is_pressing_only_beside_a_safety_finding(FindingKind kind, Severity alert, Severity cause, Paging paging)
    {
        var run = new AlertRun(new Finding(kind, alert, "x"));
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal(alert, run.Alert.Severity);
        Assert.Equal(new Finding(FindingKind.Unreachable, cause, Phone) { Cause = FindingCause.CannotBeTexted, Stated = paging }, run.Alert.Causes[^1].Finding);
    }

    [Fact]
    public void Beside_known_ideation_it_waits_for_the_day_too()
    {
        var run = new AlertRun(SampleAlerts.KnownIdeation());
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal((Severity.Urgent, Paging.Daytime), (run.Alert.Severity, run.Alert.Paging));
    }
}

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
        { "opted out", Optional.Patient with { OptedOut = true } },
        { "bad number", Optional.Patient with { Undeliverable = [Channel.Sms] } },
        { "no consent", Optional.Patient with { Consents = Optional.Patient.Consents with { Sms = false } } },
    };

    [Theory]
    [MemberData(nameof(Unreachable))]
    public void An_alert_about_a_patient_who_cannot_be_texted_says_so_once(string why, Patient patient)
    {
        var run = new AlertRun(Optional.Ideation()) { Patient = patient }.Until(100);
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.True(run.Alert.Causes.Count(c => c.Finding.Reason == Phone) == 1, why);
    }

    [Fact]
    public void A_patient_who_can_be_texted_is_not_said_to_be_unreachable() =>
        Assert.DoesNotContain(Phone, new AlertRun(Optional.Ideation()).Until(100).Alert.Reasons);

    [Fact]
    public void An_opt_out_is_noted_and_pages_nobody_by_itself()
    {
        var run = new AlertRun(Optional.Ideation()).Until(1).Acknowledged(Optional.Ann);
        run.News();
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal("", run.News());
        Assert.Contains(Phone, run.Alert.Reasons);
    }

    [Theory]
    [InlineData(Severity.Routine, Severity.Routine)]
    [InlineData(Severity.Urgent, Severity.Urgent)]
    [InlineData(Severity.Emergency, Severity.Urgent)]
    public void It_does_not_make_the_alert_more_urgent(Severity alert, Severity cause)
    {
        var run = new AlertRun(new Finding(FindingKind.Severe, alert, "x"));
        run.Decide(new AlertSignal.OptedOut(run.Now));
        Assert.Equal(alert, run.Alert.Severity);
        Assert.Equal(new Finding(FindingKind.Unreachable, cause, Phone), run.Alert.Causes[^1].Finding);
    }
}

using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts;

public class CallPageTests
{
    [Theory]
    [InlineData(Severity.Emergency, "This is Riverside Clinic. Emergency patient alert. Press 1 to take it. Press 2 to hear this again.")]
    [InlineData(Severity.Urgent, "This is Riverside Clinic. Urgent patient alert. Press 1 to take it. Press 2 to hear this again.")]
    [InlineData(Severity.Routine, "This is Riverside Clinic. Routine patient alert. Press 1 to take it. Press 2 to hear this again.")]
    public void A_call_says_which_clinic_and_how_severe_and_nothing_else(Severity severity, string words) =>
        Assert.Equal(words, CallTexts.Offer("Riverside Clinic", severity));

    [Fact]
    public void A_phone_does_not_ring_longer_than_a_minute_so_that_the_ladder_can_go_on() =>
        Assert.InRange(CallTexts.RingsFor, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1));

    [Fact]
    public void A_call_is_over_once_somebody_took_the_alert_after_it_was_decided()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1);
        var decidedAt = run.Now;
        Assert.False(CallPage.IsOver(run.Alert, decidedAt));
        var taken = run.Until(2).Acknowledged(SampleAlerts.Ann).Alert;
        Assert.True(CallPage.IsOver(taken, decidedAt));
        Assert.False(CallPage.IsOver(taken, run.Now + TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_call_about_an_alert_that_is_resolved_or_gone_is_over_whenever_it_was_decided()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe);
        Assert.True(CallPage.IsOver(run.Alert, run.Now + TimeSpan.FromHours(1)));
        Assert.True(CallPage.IsOver(null, run.Now));
    }
}

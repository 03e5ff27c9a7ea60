using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts;

public class ScreenTests
{
    private const string Unfinished = "Screen unfinished: a safety screen was opened and not finished within 15 minutes.";

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(16, true)]
    public void A_screen_unfinished_after_15_minutes_is_a_cause(int minute, bool isCause)
    {
        var run = new AlertRun(SampleAlerts.Ideation()).ScreenOpened().Until(minute);
        Assert.Equal(isCause, run.Alert.Reasons.Contains(Unfinished));
        Assert.Equal(Severity.Urgent, run.Alert.Severity);
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Finished_in_time_is_no_cause_however_late_that_is_decided(int finishedAt, bool isCause)
    {
        var run = new AlertRun(SampleAlerts.Ideation()).ScreenOpened();
        var at = run.Now.AddMinutes(finishedAt);
        run.OutageUntil(300, new AlertSignal.ScreenFinished(SurveyId.Parse("P-1~s-1"), at));
        Assert.Equal(isCause, run.Alert.Reasons.Contains(Unfinished));
        Assert.Empty(run.Alert.Screens);
    }

    [Fact]
    public void Another_screens_end_does_not_count()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).ScreenOpened("P-1~s-1");
        run.Decide(new AlertSignal.ScreenFinished(SurveyId.Parse("P-1~s-2"), run.Now));
        Assert.Contains(Unfinished, run.Until(15).Alert.Reasons);
    }

    [Fact]
    public void Opening_another_screen_does_not_prolong_the_first()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).ScreenOpened("P-1~s-1").Until(14).ScreenOpened("P-1~s-1").ScreenOpened("P-1~s-2").Until(15);
        Assert.Contains(Unfinished, run.Alert.Reasons);
        Assert.Single(run.Alert.Screens);
    }

    [Fact]
    public void An_unfinished_screen_is_no_news_to_whoever_has_the_alert_in_hand()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).ScreenOpened().Until(1).Acknowledged(SampleAlerts.Ann);
        run.News();
        Assert.Equal("", run.Until(200).News());
    }
}

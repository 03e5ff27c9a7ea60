using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class FailedPageTests
{
    [Theory]
    [InlineData(PageOutcome.Failed, "1 cem")]
    [InlineData(PageOutcome.NotSent, "1 cem")]
    [InlineData(PageOutcome.Queued, "")]
    [InlineData(PageOutcome.Sent, "")]
    [InlineData(PageOutcome.Delivered, "")]
    [InlineData(PageOutcome.Unknown, "")]
    public void A_text_that_will_not_arrive_moves_on_at_once(PageOutcome outcome, string news)
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1);
        run.News();
        Assert.Equal(news, run.Reports(SampleAlerts.Ann, Channel.Sms, outcome).News());
    }

    [Fact]
    public void A_failed_email_alone_waits()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1);
        run.News();
        Assert.Equal("", run.Reports(SampleAlerts.Ann, Channel.Email, PageOutcome.Failed).News());
    }

    [Fact]
    public void A_delivered_email_does_not_stand_in_for_the_failed_text()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1).Reports(SampleAlerts.Ann, Channel.Email, PageOutcome.Delivered);
        run.News();
        Assert.Equal("1 cem", run.Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Failed).News());
    }

    [Fact]
    public void One_text_of_two_that_may_still_arrive_is_waited_for()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(10);
        run.News();
        Assert.Equal("", run.Reports(SampleAlerts.Cem, Channel.Sms, PageOutcome.Failed).News());
        Assert.Equal("10 NobodyReached", run.Reports(SampleAlerts.Dee, Channel.Sms, PageOutcome.Failed).News());
    }

    [Fact]
    public void A_failure_on_a_step_that_has_passed_changes_nothing()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(6);
        run.News();
        Assert.Equal("", run.Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Failed).News());
    }

    [Fact]
    public void A_ladder_on_which_everything_fails_repeats_no_more_often_than_one_that_has_its_time()
    {
        var run = new AlertRun(SampleAlerts.Ideation());
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            run.Until(minute);
            foreach (var page in run.Alert.Pages.Where(p => p.Outcome == PageOutcome.Queued))
            {
                run.Decide(new AlertSignal.PageReported(page.Key, PageOutcome.Failed, run.Now));
            }
        }

        Assert.InRange(run.Alert.Rounds, 19, 20);
    }
}

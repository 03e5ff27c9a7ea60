using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class PageOutcomeTests
{
    private static readonly PageOutcome[] Final = [PageOutcome.Delivered, PageOutcome.Failed, PageOutcome.NotSent];

    [Theory]
    [InlineData(PageOutcome.Queued, PageOutcome.Sent, PageOutcome.Sent)]
    [InlineData(PageOutcome.Sent, PageOutcome.Queued, PageOutcome.Sent)]
    [InlineData(PageOutcome.Sent, PageOutcome.Delivered, PageOutcome.Delivered)]
    [InlineData(PageOutcome.Delivered, PageOutcome.Sent, PageOutcome.Delivered)]
    [InlineData(PageOutcome.Delivered, PageOutcome.Failed, PageOutcome.Delivered)]
    [InlineData(PageOutcome.Failed, PageOutcome.Delivered, PageOutcome.Failed)]
    [InlineData(PageOutcome.Queued, PageOutcome.Unknown, PageOutcome.Unknown)]
    [InlineData(PageOutcome.Unknown, PageOutcome.Sent, PageOutcome.Sent)]
    [InlineData(PageOutcome.Unknown, PageOutcome.Failed, PageOutcome.Failed)]
    [InlineData(PageOutcome.Sent, PageOutcome.Unknown, PageOutcome.Sent)]
    public void Reports_move_a_page_forward_only(PageOutcome before, PageOutcome report, PageOutcome after) =>
        Assert.Equal(after, Page(before).Reported(report).Outcome);

    [Fact]
    public void A_final_outcome_stays_whatever_is_reported() =>
        Assert.All(Final, end => Assert.All(Enum.GetValues<PageOutcome>(), report => Assert.Equal(end, Page(end).Reported(report).Outcome)));

    [Fact]
    public void A_report_of_a_page_the_alert_does_not_know_is_ignored()
    {
        var run = new AlertRun(SampleAlerts.Emergency());
        var before = run.Alert.Pages;
        run.Decide(new AlertSignal.PageReported("page-9-on-call-ann-sms", PageOutcome.Failed, run.Now));
        Assert.Equal(before, run.Alert.Pages);
    }

    [Fact]
    public void A_report_after_the_end_is_still_kept()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Delivered);
        Assert.Equal(PageOutcome.Delivered, run.Alert.Pages[0].Outcome);
    }

    private static Page Page(PageOutcome outcome) => new("page-1-on-call-ann-sms", 1, Rung.OnCall, SampleAlerts.Ann, Channel.Sms, SampleAlerts.Noon, outcome);
}

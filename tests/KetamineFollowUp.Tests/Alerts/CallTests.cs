using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>Where calls are set up, an emergency rings with its first text, an urgent alert five minutes later, a daytime alert never.</summary>
public class CallTests
{
    [Fact]
    public void An_emergency_calls_each_step_at_once() =>
        Assert.Equal([(0, "ann"), (5, "cem"), (10, "cem"), (10, "dee")], Calls(Run(SampleAlerts.Emergency()).Until(14)));

    [Fact]
    public void An_urgent_alert_calls_each_step_five_minutes_after_its_text() =>
        Assert.Equal([(5, "ann"), (20, "cem"), (35, "cem"), (35, "dee")], Calls(Run(SampleAlerts.Ideation()).Until(44)));

    [Fact]
    public void A_daytime_alert_never_calls() => Assert.Empty(Calls(Run(SampleAlerts.Activation()).Until(300)));

    [Fact]
    public void Nobody_is_called_where_calls_are_not_set_up() => Assert.Empty(Calls(new AlertRun(SampleAlerts.Emergency()).Until(60)));

    [Fact]
    public void Whoever_took_it_by_then_is_not_called() => Assert.Empty(Calls(Run(SampleAlerts.Ideation()).Until(4).Acknowledged(SampleAlerts.Ann).Until(60)));

    [Fact]
    public void Texts_that_all_failed_are_followed_by_the_call_at_once()
    {
        var run = Run(SampleAlerts.Ideation()).Until(1).Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Failed);
        Assert.Equal([(1, "ann")], Calls(run));
        Assert.Equal("0 ann", run.News());
    }

    [Fact]
    public void A_call_that_failed_moves_on_to_the_next_person_at_once_though_the_text_arrived()
    {
        var run = Run(SampleAlerts.Emergency()).Reports(SampleAlerts.Ann, Channel.Sms, PageOutcome.Delivered).Until(1);
        run.News();
        Assert.Equal("1 cem", run.Reports(SampleAlerts.Ann, Channel.Voice, PageOutcome.Failed).News());
    }

    [Fact]
    public void A_call_that_was_answered_without_a_key_waits_for_the_time_of_the_step()
    {
        var run = Run(SampleAlerts.Emergency()).Until(1).Reports(SampleAlerts.Ann, Channel.Voice, PageOutcome.Delivered);
        Assert.Equal("0 ann, 5 cem", run.Until(5).News());
    }

    [Fact]
    public void While_everything_fails_a_round_still_takes_its_time()
    {
        var run = Run(SampleAlerts.Emergency());
        for (var minute = 0; minute < 60; minute++)
        {
            run.Until(minute);
            while (run.Alert.Pages.FirstOrDefault(page => page.Outcome == PageOutcome.Queued) is { } page)
            {
                run.Decide(new AlertSignal.PageReported(page.Key, PageOutcome.Failed, run.Now));
            }
        }

        Assert.Equal(4, run.Alert.Rounds);
    }

    private static AlertRun Run(Domain.Safety.Finding finding) => new(finding, callsAreOn: true);

    private static IEnumerable<(int, string)> Calls(AlertRun run) =>
        run.Steps.Where(step => step.Step is Step.NotifyStaff { Channel: Channel.Voice }).Select(step => (step.Minute, ((Step.NotifyStaff)step.Step).To.Value));
}

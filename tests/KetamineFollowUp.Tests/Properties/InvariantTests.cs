using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Tests.Properties;

/// <summary>What must hold in every history, faults included. A failing seed is in the test's name: run it alone to see it again.</summary>
public class InvariantTests
{
    private const int Steps = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task In_any_history_with_faults_nothing_is_lost_doubled_or_sent_against_the_rules(int seed)
    {
        var history = await RandomHistory.Run(seed, Steps);
        NoSurveyTextGoesOutTwice(history);
        NothingScheduledLeavesOutsideTheSendWindow(history);
        NothingScheduledLeavesAfterAnOptOut(history);
        WordsOfDangerRaiseAnAlertAndAPage(history);
        EveryUnacknowledgedAlertKeepsPaging(history);
        Assert.False(history.HasOverdueWork, "something stayed due");
    }

    private static void NoSurveyTextGoesOutTwice(RandomHistory history)
    {
        var doubled = history.Sent.Where(m => m.Kind is MessageKind.Survey or MessageKind.Reminder or MessageKind.Welcome)
            .GroupBy(m => m.MessageId).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(doubled);
    }

    private static void NothingScheduledLeavesOutsideTheSendWindow(RandomHistory history)
    {
        var zone = ClinicTime.FindZone("America/New_York")!;
        Assert.All(Scheduled(history), message => Assert.InRange(ClinicTime.TimeOf(message.At, zone), new TimeOnly(9, 0), new TimeOnly(20, 0)));
    }

    private static void NothingScheduledLeavesAfterAnOptOut(RandomHistory history) =>
        Assert.All(Scheduled(history), message => Assert.DoesNotContain(history.OptedOut, span => span.From < message.At && message.At < span.To));

    private static void WordsOfDangerRaiseAnAlertAndAPage(RandomHistory history)
    {
        Assert.All(history.CrisisWords, at => Assert.Contains(history.Alerts, alert => alert.RaisedAt <= at && alert.Severity > Severity.Routine));
        Assert.True(history.CrisisWords.Count == 0 || history.Sent.Any(message => message.Kind == MessageKind.Page));
    }

    private static void EveryUnacknowledgedAlertKeepsPaging(RandomHistory history) =>
        Assert.All(
            history.Alerts.Where(alert => alert is { State: AlertState.Open, Severity: > Severity.Routine }),
            alert => Assert.NotEmpty(alert.Pages));

    private static IEnumerable<Local.Provider.SentMessage> Scheduled(RandomHistory history) =>
        history.Sent.Where(message => message.Kind is MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation or MessageKind.Welcome);
}

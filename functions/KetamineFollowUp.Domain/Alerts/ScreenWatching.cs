using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>A safety screen that the patient leaves unfinished is itself a cause.</summary>
public static class ScreenWatching
{
    /// <summary>A safety screen was opened because of the alert: unfinished in time, it becomes a cause. The same screen counts once.</summary>
    public static Alert Watch(Alert alert, SurveyId surveyId, DateTimeOffset now) =>
        alert.State == AlertState.Resolved || alert.Screens.Any(s => s.SurveyId == surveyId)
            ? alert
            : alert with { Screens = alert.Screens.Add(new ScreenWatch(surveyId, now)) };

    /// <summary>Finished in time ends the watch. Finished late is a cause too: whether it counts must not hang on when this was decided.</summary>
    internal static Alert Finish(Alert alert, AlertSignal.ScreenFinished finished, EscalationPolicy policy, DateTimeOffset now)
    {
        var watch = alert.Screens.FirstOrDefault(s => s.SurveyId == finished.SurveyId);
        if (watch is null)
        {
            return alert;
        }

        var ended = alert with { Screens = alert.Screens.Remove(watch) };
        var inTime = finished.At <= watch.OpenedAt + policy.ScreenTimeLimit;
        return inTime || alert.State == AlertState.Resolved ? ended : Escalation.Join(ended, [Unfinished(policy)], now);
    }

    internal static Alert Expire(Alert alert, EscalationPolicy policy, DateTimeOffset now)
    {
        var expired = alert.Screens.Count(s => s.OpenedAt + policy.ScreenTimeLimit <= now);
        return expired == 0
            ? alert
            : Escalation.Join(
                alert with { Screens = alert.Screens.RemoveAll(s => s.OpenedAt + policy.ScreenTimeLimit <= now) },
                [.. Enumerable.Repeat(Unfinished(policy), expired)],
                now);
    }

    internal static DateTimeOffset? DueAt(Alert alert, EscalationPolicy policy) =>
        alert.Screens.Select(s => (DateTimeOffset?)(s.OpenedAt + policy.ScreenTimeLimit)).Min();

    private static Finding Unfinished(EscalationPolicy policy) => new(
        FindingKind.ScreenUnfinished,
        Severity.Urgent,
        FormattableString.Invariant($"Screen unfinished: a safety screen was opened and not finished within {policy.ScreenTimeLimit.TotalMinutes:0} minutes."));
}

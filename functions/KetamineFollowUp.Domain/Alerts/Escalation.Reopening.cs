namespace KetamineFollowUp.Domain.Alerts;

/// <content>
/// Acknowledged is not resolved: an alert that stays so too long is open again, and its ladder pages whoever acknowledged
/// it together with the first step. A new acknowledgement stops that ladder as it stopped the first.
/// </content>
public static partial class Escalation
{
    private static Alert Reopen(Alert alert, EscalationPolicy policy, DateTimeOffset now) =>
        ReopensAt(alert, policy) <= now ? StartAfresh(alert, now) : alert;

    /// <summary>
    /// When an acknowledged alert opens again; null for another one. After an attempt that did not reach the patient the
    /// retry counts, whether it is sooner or later than the time to resolve.
    /// </summary>
    internal static DateTimeOffset? ReopensAt(Alert alert, EscalationPolicy policy)
    {
        if (alert.State != AlertState.Acknowledged || policy.LadderFor(alert.Severity) is not { } ladder)
        {
            return null;
        }

        var takenAt = alert.Acknowledgement?.At ?? alert.RaisedAt;
        return alert.Dispositions.LastOrDefault() is { } attempt && attempt.At >= takenAt
            ? attempt.At + policy.NotReachedRetry
            : takenAt + ladder.ResolveWithin;
    }
}

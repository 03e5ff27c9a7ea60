using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>
/// Acknowledged is not resolved: an alert that stays so too long is open again, and its ladder pages whoever acknowledged
/// it together with the first step. A new acknowledgement stops that ladder as it stopped the first.
/// </content>
public static partial class Escalation
{
    private static Alert PageAgain(Alert alert, AlertFacts facts, DateTimeOffset now) => ReopensAt(alert, facts) <= now ? StartAfresh(alert, now) : alert;

    // Whoever took it cannot be reached any more: the backup takes over at once.
    private static bool HolderHasLeft(Alert alert, AlertFacts facts) =>
        facts.Roster is not null && alert.Acknowledgement is { } holder && alert.State == AlertState.Acknowledged && !facts.HasOnRoster(holder.By);

    /// <summary>
    /// When an acknowledged alert opens again; null for another one. After an attempt that did not reach the patient the
    /// retry counts, whether it is sooner or later than the time to resolve. A daytime alert opens by day only.
    /// </summary>
    internal static DateTimeOffset? ReopensAt(Alert alert, AlertFacts facts)
    {
        if (alert.State != AlertState.Acknowledged || facts.Policy.LadderOf(alert) is not { } ladder)
        {
            return null;
        }

        var takenAt = alert.Acknowledgement?.At ?? alert.RaisedAt;
        var due = alert.Dispositions.LastOrDefault() is { } attempt && attempt.At >= takenAt
            ? attempt.At + ladder.NotReachedRetry
            : Unresolved(alert, ladder, takenAt, facts);
        return PagingHours.OpenFrom(alert, facts, due);
    }

    // What is urgent but no matter of safety may rest until the next morning.
    private static DateTimeOffset Unresolved(Alert alert, Ladder ladder, DateTimeOffset takenAt, AlertFacts facts) =>
        alert.Severity == Severity.Emergency || alert.IsSafety
            ? takenAt + ladder.ResolveWithin
            : facts.Policy.DaytimeHours.MorningAfter(takenAt, facts.DayZone);
}

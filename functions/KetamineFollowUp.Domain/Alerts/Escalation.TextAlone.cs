using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>
/// A sender can be forged, and a text is typed half asleep: an emergency that only a text has taken goes to the backup unless whoever
/// took it opens its page, keys the call, or says what came of it (messaging.md, Staff phones).
/// </content>
public static partial class Escalation
{
    /// <summary>How long a text alone holds an emergency: 10 minutes (Staff phones).</summary>
    public static readonly TimeSpan TextAloneHolds = TimeSpan.FromMinutes(10);

    /// <summary>Somebody opens the alert's page.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="by">Who; null: somebody who is not signed in.</param>
    /// <param name="now">When.</param>
    /// <returns>The alert with that on it; null when it changes nothing.</returns>
    public static Alert? Open(Alert alert, StaffId? by, DateTimeOffset now)
    {
        if (alert.State == AlertState.Resolved || alert.Severity != Severity.Emergency)
        {
            return null;
        }

        var isKnown = OpeningsOf(alert).Any(opening => opening.By == by);
        var opened = isKnown ? alert : alert with { Openings = [.. (alert.Openings ?? []).TakeLast(MaxOpenings - 1), new PageOpening(by, now)] };
        return Confirm(opened, by) ?? (isKnown ? null : opened);
    }

    /// <summary>Whoever has the alert by a text takes it by another way too: it is theirs. Null when that changes nothing.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="by">Who; null: somebody who is not signed in. A colleague, who is told that it is taken, stands for nobody else.</param>
    public static Alert? Confirm(Alert alert, StaffId? by) => alert.Acknowledgement is { ByTextAlone: true } taken && (by is null || by == taken.By)
        ? alert with { Acknowledgements = [.. alert.Acknowledgements.SkipLast(1), taken with { ByTextAlone = false }] }
        : null;

    // ASSUMPTION: few people look at one alert; the oldest give way.
    private const int MaxOpenings = 20;

    private static IEnumerable<PageOpening> OpeningsOf(Alert alert) => (alert.Openings ?? []).Where(opening => opening.At >= alert.WaitingSince);

    private static bool HasOpened(Alert alert, StaffId by) => OpeningsOf(alert).Any(opening => opening.By is null || opening.By == by);

    /// <summary>When an emergency that only a text has taken goes to the backup; null while none is.</summary>
    internal static DateTimeOffset? GoesToBackupAt(Alert alert) =>
        alert is { State: AlertState.Acknowledged, Severity: Severity.Emergency, Acknowledgement: { ByTextAlone: true } taken }
        && !alert.Dispositions.Any(said => said.At >= taken.At)
            ? taken.At + TextAloneHolds
            : null;
}

using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>An alert about a patient who cannot be texted says so, once: whoever takes it must phone.</summary>
internal static class Reachability
{
    public static Alert Note(Alert alert, AlertFacts facts, DateTimeOffset now) => CanBeTexted(alert, facts) ? alert : NoteCannotBeTexted(alert, now);

    /// <summary>
    /// It never makes an alert more urgent or page at other hours: with a safety alert it is urgent, else routine, so that a STOP
    /// by itself pages nobody at night.
    /// </summary>
    public static Alert NoteCannotBeTexted(Alert alert, DateTimeOffset now) =>
        IsNoted(alert) || alert.State == AlertState.Resolved
            ? alert
            : Escalation.Join(alert, [CannotBeTexted(alert)], now);

    /// <summary>For a number that no patient has, an opt-out is all that can be known.</summary>
    public static bool CanBeTexted(Alert alert, AlertFacts facts) => facts.Patient?.CanBeTexted ?? !IsNoted(alert);

    /// <summary>The alert says that the patient cannot be texted.</summary>
    public static bool IsNoted(Alert alert) => alert.Causes.Any(c => c.Finding.Cause == FindingCause.CannotBeTexted);

    private static Finding CannotBeTexted(Alert alert) =>
        new(FindingKind.Unreachable, alert.IsSafety ? Severity.Urgent : Severity.Routine, AlertTexts.CannotBeTexted)
        {
            Cause = FindingCause.CannotBeTexted,
            Stated = alert.IsSafety ? alert.Paging : Paging.None,
        };
}

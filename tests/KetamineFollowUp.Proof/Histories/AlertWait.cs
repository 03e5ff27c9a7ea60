using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>A pressing alert that waits, or waited, for somebody to take it.</summary>
/// <param name="AlertId">Which.</param>
/// <param name="Severity">Urgent or emergency.</param>
/// <param name="From">Since it was pressing and nobody had it in hand.</param>
/// <param name="Until">Until it was taken, or now.</param>
internal sealed record AlertWait(AlertId AlertId, Severity Severity, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Its first wait, and the present one if it was opened again since.</summary>
    public static IEnumerable<AlertWait> Of(Alert alert, DateTimeOffset now)
    {
        if (alert.Severity == Severity.Routine)
        {
            yield break;
        }

        var pressing = alert.Causes.Where(cause => cause.Finding.Severity > Severity.Routine).Min(cause => cause.At);
        var taken = alert.Acknowledgements.FirstOrDefault(taken => taken.At >= pressing)?.At;
        yield return new AlertWait(alert.AlertId, alert.Severity, pressing, taken ?? now);
        if (taken is not null && alert.State == AlertState.Open)
        {
            yield return new AlertWait(alert.AlertId, alert.Severity, alert.WaitingSince, now);
        }
    }

    /// <summary>True for a message about this alert.</summary>
    public bool IsOf(string messageId) => messageId.StartsWith($"{AlertId.Value}~", StringComparison.Ordinal);
}

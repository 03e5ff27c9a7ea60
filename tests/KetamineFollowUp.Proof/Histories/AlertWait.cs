using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>A pressing alert that waits, or waited, for somebody to take it.</summary>
/// <param name="AlertId">Which.</param>
/// <param name="Paging">Day and night, or by day.</param>
/// <param name="From">Since it was to page and nobody had it in hand.</param>
/// <param name="Until">Until it was taken, or now.</param>
internal sealed record AlertWait(AlertId AlertId, Paging Paging, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Its first wait, and the present one if it was opened again since.</summary>
    public static IEnumerable<AlertWait> Of(Alert alert, DateTimeOffset now)
    {
        if (alert.Paging == Paging.None)
        {
            yield break;
        }

        var pressing = alert.Causes.Where(cause => cause.Finding.Paging == alert.Paging).Min(cause => cause.At);
        var taken = alert.Acknowledgements.FirstOrDefault(taken => taken.At >= pressing)?.At;
        yield return new AlertWait(alert.AlertId, alert.Paging, PagesFrom(alert, pressing), taken ?? now);
        if (taken is not null && alert.State == AlertState.Open)
        {
            yield return new AlertWait(alert.AlertId, alert.Paging, PagesFrom(alert, alert.WaitingSince), now);
        }
    }

    private static DateTimeOffset PagesFrom(Alert alert, DateTimeOffset at) =>
        alert.Paging == Paging.Daytime ? ShippedProtocols.Standard.Escalation.DaytimeHours.NextFrom(at, SampleClinic.Roster.TimeZone) : at;

    /// <summary>True for a message about this alert.</summary>
    public bool IsOf(string messageId) => messageId.StartsWith($"{AlertId.Value}~", StringComparison.Ordinal);
}

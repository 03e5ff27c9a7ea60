using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Azure.Telemetry;

/// <summary>How long alerts and messages have been waiting, measured with every sweep.</summary>
public sealed class BacklogGauges(IRecordStore store, TimeProvider time, ClinicMeter meter)
{
    private const int PageSize = 100;

    // ASSUMPTION: far more unresolved alerts than a clinic has; the oldest come first.
    private const int MostPages = 10;

    /// <summary>Measures.</summary>
    /// <param name="overdue">What the sweep found.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Take(IReadOnlyList<StoredDocument> overdue, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var message = overdue.FirstOrDefault(stored => stored.Document.Type == DocumentTypes.Message);
        meter.OutboxWaits(message is { Document.DueAt: { } dueAt } ? now - dueAt : TimeSpan.Zero);
        var waiting = await OldestOpen(cancel);
        foreach (var severity in Enum.GetValues<Severity>())
        {
            meter.AlertsWait(severity, waiting.TryGetValue(severity, out var since) ? now - since : TimeSpan.Zero);
        }
    }

    private async Task<Dictionary<Severity, DateTimeOffset>> OldestOpen(CancellationToken cancel)
    {
        var oldest = new Dictionary<Severity, DateTimeOffset>();
        WaitingPosition? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var unresolved = await store.Waiting(DocumentTypes.Alert, after, PageSize, cancel);
            foreach (var alert in unresolved.Select(stored => RecordJson.Read<Alert>(stored.Document.Body)).Where(alert => alert.State == AlertState.Open))
            {
                oldest[alert.Severity] = oldest.TryGetValue(alert.Severity, out var since) && since < alert.WaitingSince ? since : alert.WaitingSince;
            }

            if (unresolved.Count < PageSize)
            {
                break;
            }

            var last = unresolved[^1].Document;
            after = new WaitingPosition(last.WaitsSince!.Value, last.Key.Id);
        }

        return oldest;
    }
}

using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Deletes the whole record of an unknown number, batch by batch. Each batch checks the tag of the patient document, so words that
/// come in between stop it; after a crash the next run goes on.
/// </summary>
public sealed class PartitionDeletion(IRecordStore store)
{
    // The resolved alerts last: until they go, whoever looks again sees that everything else may.
    private static readonly string[] InOrder =
    [
        DocumentTypes.Unread, DocumentTypes.Unreachable, DocumentTypes.Task, DocumentTypes.SetAside, DocumentTypes.Message, DocumentTypes.Entry, DocumentTypes.ReadSignal,
        DocumentTypes.Once, DocumentTypes.InboundText, DocumentTypes.Audit, DocumentTypes.Joining, DocumentTypes.ResolvedAlert,
    ];

    /// <summary>Deletes it.</summary>
    /// <param name="partition">The number's partition.</param>
    /// <param name="record">Its patient document as it was judged: another one is left alone.</param>
    /// <param name="cancel">Stops between two batches.</param>
    internal async Task Run(string partition, StoredDocument record, CancellationToken cancel)
    {
        // The patient document takes one write of a batch, the expiry itself another.
        const int atOnce = StoreRules.MaxWrites - 2;
        var tag = record.ETag;
        while (true)
        {
            var found = await Next(partition, atOnce, cancel);
            var isLast = found.Count < atOnce;
            List<Write> writes = [.. found.Select(document => new Write.Delete(document.Document.Key.Id, document.ETag))];
            writes.Add(isLast ? new Write.Delete(RecordIds.Patient, tag) : new Write.Replace(record.Document, tag));
            if (isLast && await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Expiry(partition)), cancel) is { } expiry)
            {
                writes.Add(new Write.Delete(expiry.Document.Key.Id, expiry.ETag));
            }

            var next = (await store.Commit(Container.Care, partition, writes, cancel)).Match(committed => isLast ? null : committed.ETags[RecordIds.Patient], _ => null);
            if (next is null)
            {
                return;
            }

            tag = next;
        }
    }

    private async Task<List<StoredDocument>> Next(string partition, int limit, CancellationToken cancel)
    {
        var found = new List<StoredDocument>();
        var signals = (await store.All<Alert>(partition, DocumentTypes.ResolvedAlert, cancel)).Select(alert => DocumentTypes.SignalOf(alert.Value.AlertId));
        foreach (var type in signals.Concat(InOrder))
        {
            if (found.Count < limit)
            {
                found.AddRange(await store.Query(Container.Care, partition, type, afterId: null, limit - found.Count, cancel));
            }
        }

        return found;
    }
}

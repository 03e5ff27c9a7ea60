using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Scheduling;

/// <summary>
/// Does what a document is due for: advances a process, or delivers a message. Runs at least once; running it again is
/// harmless. The scheduler, the sweeper and the orchestrations all come through here.
/// </summary>
public sealed class DueWork(
    PatientTransactions transactions, EpisodeProcessor episodes, AlertProcessor alerts, ReviewProcessor reviews, AfterCrisisProcessor crises, OutboxDispatcher dispatcher, Backfills backfills,
    JoiningCarrier joinings, NumberExpiries expiries, WorkFailures failures)
{
    /// <summary>Does it; a failure backs off and, after a while, is set aside where a person sees it.</summary>
    /// <returns>False when the store was unavailable: nothing has changed, and it stays due.</returns>
    public Task<bool> Run(string id, string partition, string type, CancellationToken cancel) => Guarded(
        id,
        partition,
        () => type switch
        {
            DocumentTypes.Message => dispatcher.Deliver(id, cancel),
            _ when backfills.Find(id) is { } backfill => backfill.Run(cancel),
            _ when RecordIds.IsJoining(id) => joinings.Carry(id, cancel),
            _ when RecordIds.IsExpiry(id) => expiries.Run(partition, cancel),
            _ when type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal) => Advance(ProcessId.Parse(type[DocumentTypes.SignalPrefix.Length..]), cancel),
            _ => Advance(ProcessId.Parse(id), cancel),
        },
        cancel);

    /// <summary>Delivers a message that was read just now.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>As <see cref="Run"/>; and the message afterwards, null when it has to be read again.</returns>
    public async Task<(bool IsDone, StoredDocument? Message)> Deliver(StoredDocument message, CancellationToken cancel)
    {
        StoredDocument? after = null;
        var key = message.Document.Key;
        var isDone = await Guarded(key.Id, key.Partition, async () => after = await dispatcher.Deliver(message, cancel), cancel);
        return (isDone, after);
    }

    private async Task<bool> Guarded(string id, string partition, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
            failures.Forget(id);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            return await SetBack(id, partition, fault, cancel) && fault is not StoreUnavailableException;
        }
    }

    private async Task<bool> SetBack(string id, string partition, Exception fault, CancellationToken cancel)
    {
        try
        {
            await failures.Take(id, partition, fault, cancel);
            return true;
        }
        catch (StoreUnavailableException)
        {
            // It stays due: whoever looks next tries again.
            return false;
        }
    }

    /// <summary>Advances a process. What is due and is no process is a failure like any other: a person gets to see it.</summary>
    public Task Advance(ProcessId process, CancellationToken cancel) => transactions.Change(
        process.Partition,
        async transaction =>
        {
            await process.Match(
                episode => episodes.Advance(transaction, episode, cancel),
                alert => alerts.Advance(transaction, alert, cancel),
                review => reviews.Advance(transaction, review, cancel),
                afterCrisis => crises.Advance(transaction, afterCrisis, cancel));
            return true;
        },
        cancel);
}

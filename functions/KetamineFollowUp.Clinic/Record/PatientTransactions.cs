namespace KetamineFollowUp.Clinic.Record;

/// <summary>Runs transactions on one partition: a conflict reads again and decides again.</summary>
public sealed class PatientTransactions(IRecordStore store, TimeProvider time, DueNotifier notifier, ReadCache cache, AuditKeys keys, IEnumerable<ICommitRule> rules)
{
    private const int MaxAttempts = 20;

    /// <summary>
    /// Runs the change on a fresh read and commits what it wrote; run again when someone else wrote first, so it must have
    /// no effect of its own. What must hold after every change is worked out before the commit; what the commit made due is rung.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store did not answer, or the partition stayed contended.</exception>
    public Task<T> Change<T>(string partition, Func<PatientTransaction, Task<T>> change, CancellationToken cancel) =>
        Change(partition, change, onConflict: null, cancel);

    /// <summary>The same, asking <paramref name="onConflict"/> first when a write did not apply: an answer ends the change without a retry.</summary>
    public async Task<T> Change<T>(
        string partition, Func<PatientTransaction, Task<T>> change, Func<string, Task<T?>>? onConflict, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var stored = await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel);
            var record = stored is null ? PatientRecord.New(partition) : cache.Read<PatientRecord>(stored);
            var transaction = new PatientTransaction(store, cache, keys, partition, record, stored?.ETag, time.GetUtcNow());
            var result = await change(transaction);
            if (!transaction.HasWrites && ReferenceEquals(transaction.Record, record))
            {
                return result;
            }

            foreach (var rule in rules)
            {
                await rule.Apply(transaction, record, cancel);
            }

            var writes = transaction.Writes();
            var conflict = (await store.Commit(Container.Care, partition, writes, cancel)).Match(
                committed =>
                {
                    transaction.KeepWritten(committed.ETags);
                    return (string?)null;
                },
                conflict => conflict.Id);
            if (conflict is null)
            {
                notifier.Ring(writes);
                return result;
            }

            if (onConflict is not null && await onConflict(conflict) is { } answer)
            {
                return answer;
            }
        }

        throw new StoreUnavailableException("the partition stayed contended");
    }

    /// <summary>The patient document without a transaction; null when the partition is empty.</summary>
    public async Task<PatientRecord?> Read(string partition, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel) is { } stored
            ? cache.Read<PatientRecord>(stored)
            : null;
}

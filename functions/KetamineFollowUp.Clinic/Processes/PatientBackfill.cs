using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>How far the documents of patients from before there were such have been written.</summary>
/// <param name="After">The last partition looked at; null: none yet.</param>
/// <param name="IsDone">Every partition has been looked at.</param>
/// <param name="Unreadable">Patients whose record could not be read: they are missing.</param>
public sealed record BackfillState(string? After, bool IsDone, ImmutableArray<string> Unreadable)
{
    /// <summary>True when no patient is missing.</summary>
    internal bool IsComplete => IsDone && Unreadable.IsEmpty;
}

/// <summary>
/// Writes a document that each patient has for patients from before there was one. It is due work with a place to go on from: started with the
/// clinic, done a piece at a time, harmless to run again.
/// </summary>
public abstract partial class PatientBackfill(IRecordStore store, PatientTransactions transactions, DueNotifier notifier, TimeProvider time, ILogger log)
{
    private const int PatientsAtOnce = 200;

    /// <summary>The id of its document, in the clinic's own partition.</summary>
    protected abstract string DocumentId { get; }

    /// <summary>The type of its document.</summary>
    protected abstract string DocumentType { get; }

    private DocumentKey Key => new(Container.Care, RecordIds.ClinicPartition, DocumentId);

    /// <summary>Starts it unless it was started before. A clinic without patients has nothing to do.</summary>
    /// <returns>How far it is.</returns>
    public async Task<BackfillState> Ensure(CancellationToken cancel)
    {
        if (await store.Find<BackfillState>(DocumentId, cancel) is { } known)
        {
            return known;
        }

        var state = new BackfillState(null, IsDone: (await store.Patients(after: null, limit: 1, cancel)).Count == 0, []);
        Write[] writes = [new Write.Create(Of(state))];

        // Another instance may have been first.
        if ((await store.Commit(Container.Care, Key.Partition, writes, cancel)).Match(_ => true, _ => false))
        {
            notifier.Ring(writes);
        }

        return state;
    }

    /// <summary>Does the next piece.</summary>
    public async Task Run(CancellationToken cancel)
    {
        if (await store.Read(Key, cancel) is not { Document.DueAt: not null } stored)
        {
            return;
        }

        var state = RecordJson.Read<BackfillState>(stored.Document.Body);
        var found = await store.Patients(state.After, PatientsAtOnce, cancel);
        var unreadable = state.Unreadable;
        foreach (var partition in found.Select(document => document.Document.Key.Partition))
        {
            unreadable = await TryWrite(partition, cancel) ? unreadable : unreadable.Add(partition);
        }

        var next = new BackfillState(found.Count == 0 ? state.After : found[^1].Document.Key.Partition, found.Count < PatientsAtOnce, unreadable);
        Write[] writes = [new Write.Replace(Of(next), stored.ETag)];
        if ((await store.Commit(Container.Care, Key.Partition, writes, cancel)).Match(_ => true, _ => false))
        {
            notifier.Ring(writes);
        }
    }

    /// <summary>Writes the document of an enrolled patient, unless it is there.</summary>
    protected abstract Task Write(PatientTransaction transaction, CancellationToken cancel);

    // False: the record cannot be read, and the others must not wait for it.
    private async Task<bool> TryWrite(string partition, CancellationToken cancel)
    {
        try
        {
            return await transactions.Change(
                partition,
                async transaction =>
                {
                    if (transaction.Record.Patient is not null)
                    {
                        await Write(transaction, cancel);
                    }

                    return true;
                },
                cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException and not StoreUnavailableException)
        {
            LogUnreadable(log, partition, DocumentType, fault.GetType().Name);
            return false;
        }
    }

    private Document Of(BackfillState state) => new(Key, DocumentType, RecordJson.Write(state), DueAt: state.IsDone ? null : time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "the record of {Partition} could not be taken in ({Type}): {Fault}")]
    private static partial void LogUnreadable(ILogger logger, string partition, string type, string fault);
}

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Surveys;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>How far the entries of patients from before the caseload have been written.</summary>
/// <param name="After">The last partition looked at; null: none yet.</param>
/// <param name="IsDone">Every partition has been looked at.</param>
/// <param name="Unreadable">Patients whose record could not be read: they are missing from the caseload.</param>
public sealed record BackfillState(string? After, bool IsDone, ImmutableArray<string> Unreadable)
{
    /// <summary>True when every patient is in the caseload.</summary>
    internal bool IsComplete => IsDone && Unreadable.IsEmpty;
}

/// <summary>
/// Writes the caseload's entries of patients who were enrolled before there was one. It is due work with a place to go on from: started with the
/// clinic, done a piece at a time, harmless to run again.
/// </summary>
public sealed partial class CaseloadBackfill(IRecordStore store, PatientTransactions transactions, DueNotifier notifier, TimeProvider time, ILogger<CaseloadBackfill> log)
{
    /// <summary>Its document, in the clinic's own partition.</summary>
    public const string Id = $"{RecordIds.ClinicPartition}~caseload-backfill";

    private const int PatientsAtOnce = 200;
    private const int MaxSurveys = 2000;
    private static readonly DocumentKey Key = new(Container.Care, RecordIds.ClinicPartition, Id);

    /// <summary>Starts it unless it was started before. A clinic without patients has nothing to do.</summary>
    /// <returns>How far it is.</returns>
    public async Task<BackfillState> Ensure(CancellationToken cancel)
    {
        if (await store.Find<BackfillState>(Id, cancel) is { } known)
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

    // False: the record cannot be read, and the others must not wait for it.
    private async Task<bool> TryWrite(string partition, CancellationToken cancel)
    {
        try
        {
            return await transactions.Change(
                partition,
                async transaction =>
                {
                    if (transaction.Record.Patient is not null && await transaction.Find<CaseloadEntry>(RecordIds.Caseload(partition), cancel) is null)
                    {
                        await Complete(transaction, cancel);
                        CaseloadLedger.Write(transaction);
                    }

                    return true;
                },
                cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException and not StoreUnavailableException)
        {
            LogUnreadable(log, partition, fault.GetType().Name);
            return false;
        }
    }

    // What the patient document did not keep then.
    private static async Task Complete(PatientTransaction transaction, CancellationToken cancel)
    {
        var surveys = await transaction.All<Survey>(DocumentTypes.Survey, MaxSurveys, cancel);
        var answered = surveys.SelectMany(kept => kept.Value.Answers).Max(answer => (DateTimeOffset?)answer.At);
        var review = transaction.Record.ReviewId is { } id ? await transaction.Find<BoosterReview>(id.Value, cancel) : null;
        transaction.Record = transaction.Record with
        {
            LastAnswerAt = answered > transaction.Record.LastAnswerAt || transaction.Record.LastAnswerAt is null ? answered : transaction.Record.LastAnswerAt,
            OpenReview = review is { State: ReviewState.Open } ? review.Recommendation.Kind : null,
        };
    }

    private Document Of(BackfillState state) => new(Key, DocumentTypes.CaseloadBackfill, RecordJson.Write(state), DueAt: state.IsDone ? null : time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "the record of {Partition} could not be taken into the caseload: {Fault}")]
    private static partial void LogUnreadable(ILogger logger, string partition, string fault);
}

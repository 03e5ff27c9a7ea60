using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Surveys;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Writes the caseload's entries of patients who were enrolled before there was one.</summary>
public sealed class CaseloadBackfill(IRecordStore store, PatientTransactions transactions, DueNotifier notifier, TimeProvider time, ILogger<CaseloadBackfill> log)
    : PatientBackfill(store, transactions, notifier, time, log)
{
    /// <summary>Its document, in the clinic's own partition.</summary>
    public const string Id = $"{RecordIds.ClinicPartition}~caseload-backfill";

    private const int MaxSurveys = 2000;

    /// <inheritdoc/>
    protected override string DocumentId => Id;

    /// <inheritdoc/>
    protected override string DocumentType => DocumentTypes.CaseloadBackfill;

    /// <inheritdoc/>
    protected override async Task Write(PatientTransaction transaction, CancellationToken cancel)
    {
        if (await transaction.Find<CaseloadEntry>(RecordIds.Caseload(transaction.Partition), cancel) is null)
        {
            await Complete(transaction, cancel);
            CaseloadLedger.Write(transaction);
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
}

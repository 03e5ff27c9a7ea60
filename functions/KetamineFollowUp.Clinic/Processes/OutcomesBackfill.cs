using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Takes the forms and plan acts of patients from before these were kept into their outcomes. The counts of surveys stay as they are.</summary>
public sealed class OutcomesBackfill(
    IRecordStore store, PatientTransactions transactions, DueNotifier notifier, OutcomeLedger outcomes, TimeProvider time, ILogger<OutcomesBackfill> log)
    : PatientBackfill(store, transactions, notifier, time, log)
{
    /// <summary>Its document, in the clinic's own partition.</summary>
    public const string Id = $"{RecordIds.ClinicPartition}~outcomes-backfill";

    /// <inheritdoc/>
    protected override string DocumentId => Id;

    /// <inheritdoc/>
    protected override string DocumentType => DocumentTypes.OutcomesBackfill;

    /// <inheritdoc/>
    protected override Task Write(PatientTransaction transaction, CancellationToken cancel) => outcomes.TakeIn(transaction, cancel);
}

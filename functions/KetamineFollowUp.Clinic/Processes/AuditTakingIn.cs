using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Takes the documents of before audit entries kept hashes into the audit trail: from then on a change of them shows too.</summary>
public sealed class AuditTakingIn(IRecordStore store, PatientTransactions transactions, DueNotifier notifier, TimeProvider time, ILogger<AuditTakingIn> log)
    : PatientBackfill(store, transactions, notifier, time, log)
{
    /// <summary>Its document, in the clinic's own partition.</summary>
    public const string Id = $"{RecordIds.ClinicPartition}~audit-taking-in";

    private const int AtOnce = 500;
    private readonly IRecordStore _store = store;

    /// <inheritdoc/>
    protected override string DocumentId => Id;

    /// <inheritdoc/>
    protected override string DocumentType => DocumentTypes.AuditTakingIn;

    // Whoever changes one of the documents meanwhile changes the patient document too: then the transaction begins again.
    /// <inheritdoc/>
    protected override async Task Write(PatientTransaction transaction, CancellationToken cancel)
    {
        if (transaction.Record.KeepsContents)
        {
            return;
        }

        var documents = new List<Document>();
        foreach (var type in AuditContents.Kept)
        {
            string? after = null;
            IReadOnlyList<StoredDocument> page;
            do
            {
                page = await _store.Query(Container.Care, transaction.Partition, type, after, AtOnce, cancel);
                documents.AddRange(page.Select(stored => stored.Document));
                after = page.Count > 0 ? page[^1].Document.Key.Id : after;
            }
            while (page.Count == AtOnce);
        }

        transaction.TakeIn(documents);
    }
}

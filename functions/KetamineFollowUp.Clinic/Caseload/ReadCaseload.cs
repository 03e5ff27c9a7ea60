using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Caseload;

/// <summary>Which patients are asked for.</summary>
/// <param name="Query">What the caller has in hand, see <see cref="CaseloadSearch"/>; empty: everybody.</param>
/// <param name="Status">Only those of this status; null: of any.</param>
/// <param name="Sort">In which order.</param>
public sealed record CaseloadQuery(string Query, PatientStatus? Status, CaseloadSort Sort);

/// <summary>Patients of the caseload.</summary>
/// <param name="Entries">In the order asked for.</param>
/// <param name="IsComplete">False while patients from before the caseload are still being taken in.</param>
public sealed record CaseloadRead(IReadOnlyList<CaseloadEntry> Entries, bool IsComplete);

/// <summary>All patients whom the clinic follows. A clinic's caseload is some thousand small documents: they are read whole, then searched and put in order.</summary>
public sealed class ReadCaseload(IRecordStore store, CaseloadBackfill backfill, TimeProvider time)
{
    private const int AtOnce = 1000;

    /// <summary>Everybody who meets the query.</summary>
    public async Task<CaseloadRead> Read(CaseloadQuery query, CancellationToken cancel)
    {
        await backfill.Ensure(cancel);

        // Asked first: what is complete now is complete when the list has been read.
        var isComplete = await backfill.IsComplete(cancel);
        var now = time.GetUtcNow();
        var met = (await All(cancel)).Where(entry => (query.Status is null || entry.StatusAt(now) == query.Status) && CaseloadSearch.Meets(entry, query.Query));
        return new CaseloadRead([.. CaseloadOrder.By(query.Sort, met, now)], isComplete);
    }

    private async Task<List<CaseloadEntry>> All(CancellationToken cancel)
    {
        var all = new List<CaseloadEntry>();
        WaitingPosition? position = null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Waiting(DocumentTypes.Caseload, position, AtOnce, cancel);
            all.AddRange(page.Select(stored => RecordJson.Read<CaseloadEntry>(stored.Document.Body)));
            position = page is [.., { Document: var last }] ? new WaitingPosition(last.WaitsSince!.Value, last.Key.Id) : null;
        }
        while (page.Count == AtOnce);
        return all;
    }
}

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
    /// <summary>Everybody who meets the query.</summary>
    public async Task<CaseloadRead> Read(CaseloadQuery query, CancellationToken cancel)
    {
        // Asked first: what is complete now is complete when the list has been read.
        var isComplete = (await backfill.Ensure(cancel)).IsComplete;
        var now = time.GetUtcNow();
        var met = (await store.AllWaiting<CaseloadEntry>(DocumentTypes.Caseload, from: null, cancel)).Where(entry => (query.Status is null || entry.StatusAt(now) == query.Status) && CaseloadSearch.Meets(entry, query.Query));
        return new CaseloadRead([.. CaseloadOrder.By(query.Sort, met, now)], isComplete);
    }
}

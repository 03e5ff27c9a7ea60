using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>How the clinic's patients do, as read.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsComplete">False while patients from before their forms were kept for it are still being taken in.</param>
public sealed record OutcomesRead(OutcomeReport Report, bool IsComplete);

/// <summary>How the clinic's patients do.</summary>
public sealed class ReadOutcomes(IRecordStore store, OutcomesBackfill backfill, ProtocolCatalog protocols, ClinicSettings clinic, TimeProvider time)
{
    /// <summary>The clinic's zone: whose months are meant.</summary>
    public IanaZone Zone { get; } = clinic.Zone;

    /// <summary>The report of the months from <paramref name="first"/> to <paramref name="last"/>, each named by its first day.</summary>
    public async Task<OutcomesRead> Read(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        // Asked first: what is complete now is complete when the patients have been read.
        var isComplete = (await backfill.Ensure(cancel)).IsComplete;
        var from = Months.Start(first, Zone);

        // The open alerts first: one that is resolved between the two reads is then counted as resolved, and not lost.
        var open = await store.AllWaiting<Alert>(DocumentTypes.Alert, from, cancel);
        var resolved = await store.AllWaiting<Alert>(DocumentTypes.ResolvedAlert, from, cancel);
        var patients = await store.AllWaiting<PatientOutcomes>(DocumentTypes.Outcomes, from, cancel);
        var scope = new ReportScope(first, last, Zone, time.GetUtcNow(), protocols.Current.Boosters);
        return new OutcomesRead(OutcomeReport.Of(patients, resolved.Concat(open).DistinctBy(alert => alert.AlertId), scope), isComplete);
    }
}

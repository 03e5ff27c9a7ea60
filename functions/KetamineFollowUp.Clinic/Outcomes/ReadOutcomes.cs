using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>How the clinic's patients do.</summary>
public sealed class ReadOutcomes(IRecordStore store, ClinicSettings clinic)
{
    /// <summary>The clinic's zone: whose months are meant.</summary>
    public IanaZone Zone { get; } = clinic.Zone;

    /// <summary>The report of the months from <paramref name="first"/> to <paramref name="last"/>, each named by its first day.</summary>
    public async Task<OutcomeReport> Read(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var from = Months.Start(first, Zone);

        // The open alerts first: one that is resolved between the two reads is then counted as resolved, and not lost.
        var open = await store.AllWaiting<Alert>(DocumentTypes.Alert, from, cancel);
        var resolved = await store.AllWaiting<Alert>(DocumentTypes.ResolvedAlert, from, cancel);
        var patients = await store.AllWaiting<PatientOutcomes>(DocumentTypes.Outcomes, from, cancel);
        return OutcomeReport.Of(patients, resolved.Concat(open).DistinctBy(alert => alert.AlertId), first, last, Zone);
    }
}

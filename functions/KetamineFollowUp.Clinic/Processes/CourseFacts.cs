using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// What a recommendation looks at, gathered from the record, and whether a transaction has changed any of it. The two stand side by side:
/// what the first reads, the second must notice.
/// </summary>
public sealed class CourseFacts(ProtocolCatalog protocols, ClinicSettings clinic)
{
    // Far above what a patient collects in years of follow-up.
    private const int MaxDocuments = 2000;

    // Asked every few days; no recommendation reads them.
    private static readonly string[] SaysNothingOfTheCourse = ["pulse", "safety"];

    /// <summary>The facts as this transaction leaves them.</summary>
    public async Task<BoosterFacts> Read(PatientTransaction transaction, CancellationToken cancel)
    {
        var sessions = await transaction.AllWithPending<SessionRecord>(DocumentTypes.Session, MaxDocuments, cancel);
        var scores = await transaction.AllWithPending<Reading>(DocumentTypes.Score, MaxDocuments, cancel);
        return new BoosterFacts
        {
            Indication = transaction.Patient.Indication,
            Zone = clinic.ZoneForWords(transaction.Patient),
            Sessions = [.. sessions.Where(kept => kept.Voided is null).Select(kept => TreatedSession.Of(kept.Session))],
            Readings = [.. scores],
            SafetyAlertUnresolved = transaction.Record.OpenAlert is { IsSafety: true },
            ActivationAt = protocols.Current.Findings.ActivationAt,
            Holds = [.. transaction.Record.Holds.Values],
            MaintenanceIntervalDays = transaction.Patient.MaintenanceIntervalDays,
            UsualSince = transaction.Record.UsualSince,
            Signs = transaction.Record.Signs,
            MedicationChanges = transaction.Record.MedicationChanges,
            Foundations = transaction.Record.Foundations,
        };
    }

    /// <summary>The transaction has changed something that <see cref="Read"/> reads, or the patient; a change that says the same in the end may count too.</summary>
    public static bool HaveChanged(PatientRecord before, PatientTransaction transaction)
    {
        var after = transaction.Record;
        return before.Patient != after.Patient
            || before.OpenAlert is { IsSafety: true } != after.OpenAlert is { IsSafety: true }
            || !ReferenceEquals(before.Holds, after.Holds)
            || before.Signs != after.Signs
            || before.MedicationChanges != after.MedicationChanges
            || before.Foundations != after.Foundations
            || !ReferenceEquals(before.UsualSince, after.UsualSince)
            || transaction.Written<SessionRecord>(DocumentTypes.Session).Any()
            || transaction.Written<Reading>(DocumentTypes.VoidedScore).Any()
            || transaction.Written<Reading>(DocumentTypes.Score).Any(reading => !SaysNothingOfTheCourse.Contains(reading.Instrument));
    }
}

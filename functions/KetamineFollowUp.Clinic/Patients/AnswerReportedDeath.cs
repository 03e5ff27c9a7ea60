using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>
/// A member of staff says whether a patient has died. Confirmed, it is a discharge that frees the number and ends every message; rejected, what
/// was paused goes on. A confirmation may come without a report, and may be taken back: the discharge then stays until staff lift it.
/// </summary>
public sealed class AnswerReportedDeath(PatientTransactions patients, ChangePatient changes, TimeProvider time)
{
    /// <summary>Confirms or rejects; the same said twice, or a report rejected that nobody made, changes nothing.</summary>
    public async Task<ReportedDeathOutcome> Answer(PatientId id, bool confirmed, StaffId by, CancellationToken cancel)
    {
        if (await patients.Read(id.Value, cancel) is not { Patient: { } patient })
        {
            return new ReportedDeathOutcome.UnknownPatient();
        }

        if (!confirmed && patient.Death is null)
        {
            return new ReportedDeathOutcome.Done(patient);
        }

        var patch = confirmed
            ? new PatientPatch { Death = new(true, Confirmed(patient)), Status = new(true, PatientStatus.Discharged), Phone = new(true, null) }
            : new PatientPatch { Death = new(true, null) };
        return await changes.Change(id, patch, by.Value, cancel) is PatientChangeOutcome.Changed changed
            ? new ReportedDeathOutcome.Done(changed.Patient)
            : new ReportedDeathOutcome.UnknownPatient();
    }

    private ReportedDeath Confirmed(Patient patient) => new(patient.Death?.At ?? time.GetUtcNow(), IsConfirmed: true);
}

/// <summary>What became of it.</summary>
public abstract record ReportedDeathOutcome
{
    private ReportedDeathOutcome()
    {
    }

    public sealed record Done(Patient Patient) : ReportedDeathOutcome;

    public sealed record UnknownPatient : ReportedDeathOutcome;

    public T Match<T>(Func<Patient, T> done, Func<T> unknownPatient) => this switch
    {
        Done d => done(d.Patient),
        UnknownPatient => unknownPatient(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

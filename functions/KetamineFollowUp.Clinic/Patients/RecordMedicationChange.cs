using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A member of staff records that a patient's medication changed.</summary>
public sealed class RecordMedicationChange(PatientTransactions transactions)
{
    /// <summary>Records the change; the same one again changes nothing.</summary>
    /// <returns>False: there is no such patient.</returns>
    public Task<bool> Record(PatientId patient, KnownMedicationChange change, StaffId by, CancellationToken cancel) => transactions.ChangeKnown(
        patient,
        transaction =>
        {
            if (transaction.Record.MedicationChanges.Contains(change))
            {
                return;
            }

            transaction.Record = transaction.Record.WithMedicationChange(change);
            var entry = transaction.AddEntry(id => new TimelineEntry.MedicationChanged(change.At, id, change.What, by));
            transaction.Audit(by.Value, "medication-change-recorded", entry);
            transaction.WakeEpisode();
        },
        cancel);
}

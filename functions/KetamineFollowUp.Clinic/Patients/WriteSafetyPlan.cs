using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A member of staff writes down what a patient and the clinic agreed to do in a crisis.</summary>
public sealed class WriteSafetyPlan(PatientTransactions transactions)
{
    /// <summary>Writes the safety plan anew. What it said before stays in the timeline; the same again changes nothing.</summary>
    /// <returns>False: there is no such patient.</returns>
    public Task<bool> Write(PatientId patient, string text, StaffId by, CancellationToken cancel) => transactions.ChangeKnown(
        patient,
        async transaction =>
        {
            if ((await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel))?.Text == text)
            {
                return;
            }

            transaction.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, new SafetyPlan(text, by, transaction.Now));
            var entry = transaction.AddEntry(id => new TimelineEntry.SafetyPlanWritten(transaction.Now, id, text, by));
            transaction.Audit(by.Value, "safety-plan-written", entry);
        },
        cancel);
}

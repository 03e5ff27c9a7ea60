using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Writes down what a patient and the clinic agreed to do in a crisis. What the plan said before stays in the timeline; the audit has none of its words.</summary>
public sealed class WriteSafetyPlan(PatientTransactions transactions)
{
    /// <summary>What the worklist says after the patient changed it: the words stay in the plan.</summary>
    public const string ChangedByPatient = "(The patient changed the safety plan. Read it on the patient's page.)";

    /// <summary>A member of staff writes the plan. The same again changes nothing.</summary>
    /// <returns>The plan as it now is; null: there is no such patient.</returns>
    public Task<SafetyPlan?> Write(PatientId patient, SafetyPlanDraft draft, StaffId by, CancellationToken cancel) => transactions.Change<SafetyPlan?>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return null;
            }

            var before = await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel);
            if (SafetyPlan.Rewritten(before, draft, by, transaction.Now) is not { } plan)
            {
                return before;
            }

            transaction.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, plan);
            var entry = transaction.AddEntry(id => new TimelineEntry.SafetyPlanWritten(transaction.Now, id, SafetyPlanWords.Whole(plan), by));
            transaction.Audit(by.Value, "safety-plan-written", entry);
            return plan;
        },
        cancel);

    /// <summary>The patient writes their parts of the plan, within a transaction on their partition. A person is told to read it: nothing of it is screened.</summary>
    internal static async Task WriteAsPatient(PatientTransaction transaction, SafetyPlanParts parts, CancellationToken cancel)
    {
        var before = await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel);
        if (SafetyPlan.ChangedByPatient(before, parts, transaction.Now) is not { } plan)
        {
            return;
        }

        transaction.Put(DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, plan);
        var entry = transaction.AddEntry(id => new TimelineEntry.SafetyPlanChanged(transaction.Now, id, SafetyPlanWords.Whole(plan)));
        transaction.Audit(Actors.Patient, "safety-plan-written", entry);
        transaction.AddUnread(ChangedByPatient);
    }
}

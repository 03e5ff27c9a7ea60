using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Sets the caution that findings call for, wherever they come from, and keeps its history.</summary>
public static class ContactCautions
{
    /// <summary>Sets it in the transaction that raises the findings; a caution that stands stays.</summary>
    internal static void Set(PatientTransaction transaction, ImmutableArray<Finding> findings)
    {
        if (CautionRule.Of(findings) != ContactCaution.AskFirst || transaction.Record.Patient is not { ContactCaution: not ContactCaution.AskFirst } patient)
        {
            return;
        }

        transaction.Record = transaction.Record with { Patient = patient with { ContactCaution = ContactCaution.AskFirst } };
        transaction.Audit(Actors.System, "contact-caution-set", transaction.Partition);
        AddHistory(transaction, ContactCaution.AskFirst, "not safe at home");
        transaction.WakeEpisode();
    }

    /// <summary>Adds a line to the timeline.</summary>
    /// <param name="transaction">The patient's transaction.</param>
    /// <param name="caution">What holds from now on.</param>
    /// <param name="because">Why, or who said so.</param>
    public static void AddHistory(PatientTransaction transaction, ContactCaution caution, string because) => transaction.AddEntry(new TimelineEntry.FactRecorded(
        transaction.Now, ProcessKind.Alert, transaction.Partition, RecordedFact.ContactCaution, $"{Words(caution)} ({because})"));

    private static string Words(ContactCaution caution) => caution switch
    {
        ContactCaution.None => "The patient may be contacted as usual.",
        ContactCaution.AskFirst => "Ask first whether it is safe to talk. Nothing unprompted is sent until staff lift this.",
    };
}

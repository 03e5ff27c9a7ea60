using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>The report that a patient has died, on the record.</summary>
public static class ReportedDeaths
{
    /// <summary>Keeps the report: nothing scheduled leaves from now on.</summary>
    internal static void Keep(PatientTransaction transaction)
    {
        transaction.Record = transaction.Record with { Patient = transaction.Patient with { Death = new ReportedDeath(transaction.Now, IsConfirmed: false) } };
        transaction.Audit(Actors.Patient, "death-reported", transaction.Partition);
        AddHistory(transaction, "A text says that the patient has died. Nothing scheduled is sent until somebody confirms or rejects it.");
        transaction.WakeEpisode();
    }

    /// <summary>Adds a line to the timeline.</summary>
    public static void AddHistory(PatientTransaction transaction, string sentence) => transaction.AddEntry(new TimelineEntry.FactRecorded(
        transaction.Now, ProcessKind.Alert, transaction.Partition, RecordedFact.ReportedDeath, sentence));

    /// <summary>The newest positive safety answer on the record; null: none known.</summary>
    internal static DateTimeOffset? LastPositiveAt(PatientRecord record)
    {
        var last = record.SafetyKnown is { Answer: SafetyAnswer.Positive } known ? known.At : (DateTimeOffset?)null;
        return record.PositiveItem?.At is { } item && !(last > item) ? item : last;
    }
}

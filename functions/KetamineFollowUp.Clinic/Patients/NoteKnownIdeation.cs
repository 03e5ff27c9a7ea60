using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A clinician notes that a patient's passive ideation is known, or ends the note.</summary>
public sealed class NoteKnownIdeation(PatientTransactions transactions)
{
    // Far above what a patient collects in years of follow-up.
    private const int MaxForms = 2000;

    /// <summary>Makes the note, in place of an earlier one.</summary>
    /// <returns>The note with what was on record; null: there is no such patient.</returns>
    public Task<NotedIdeation?> Make(PatientId patient, KnownIdeation note, StaffId by, CancellationToken cancel) => transactions.Change<NotedIdeation?>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is null)
            {
                return null;
            }

            var forms = await transaction.AllWithPending<Reading>(DocumentTypes.Score, MaxForms, cancel);
            var noted = new NotedIdeation(
                note with
                {
                    Answer = transaction.Record.LastSafetyItem?.Value,
                    HigherScreenAt = forms.Where(form => form is { Instrument: SurveyPath.Screener, Band: "moderate" or "high" }).Max(form => (DateTimeOffset?)form.TakenAt),
                },
                by);
            transaction.Record = transaction.Record with { KnownIdeation = noted };
            transaction.AddEntry(id => new TimelineEntry.NoteWritten(transaction.Now, id, KnownIdeationWords.Entry(note), by));
            transaction.Audit(by.Value, "known-ideation-noted", transaction.Partition);
            return noted;
        },
        cancel);

    /// <summary>Ends the note; without one nothing changes.</summary>
    /// <returns>False: there is no such patient.</returns>
    public Task<bool> End(PatientId patient, StaffId by, CancellationToken cancel) => transactions.ChangeKnown(
        patient,
        transaction =>
        {
            KnownIdeationNotes.End(transaction, by.Value, $"{by.Value} ended it");
        },
        cancel);
}

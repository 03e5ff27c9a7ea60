using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Takes in forms filled in at the clinic: the same rules as a survey's, but whoever stands beside the patient is told, not the patient.</summary>
public sealed class RecordForm(PatientTransactions transactions, RecordReading readings, AlertProcessor alerts, ClinicSettings clinic)
{
    /// <summary>The same, entered by a member of staff.</summary>
    public Task<Reading?> Keep(PatientId patient, FilledForm form, StaffId by, CancellationToken cancel) =>
        Keep(patient, form, FormOrigin.EnteredByHand, by.Value, cancel);

    /// <summary>Keeps the form and raises what it says. The same form again changes nothing.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="form">The form.</param>
    /// <param name="origin">How it came: what is old news pages at most in the daytime, what was imported nobody.</param>
    /// <param name="by">Who entered it: a member of staff, or an actor of <see cref="Actors"/>.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Its reading; null when there is no such patient.</returns>
    public Task<Reading?> Keep(PatientId patient, FilledForm form, FormOrigin origin, string by, CancellationToken cancel) => transactions.Change<Reading?>(
        patient.Value,
        async transaction =>
        {
            if (transaction.Record.Patient is not { } known)
            {
                return null;
            }

            var reading = form.Score(known.ScreeningSex, transaction.Record.LatestSession?.Phase ?? SessionPhase.Induction);
            var id = RecordIds.Score(reading.Source, reading.Instrument);
            if (await transaction.Find<Reading>(id, cancel) is { } kept)
            {
                return kept;
            }

            transaction.Audit(by, "score-recorded", id, ("instrument", reading.Instrument));
            AddAnswers(transaction, form);
            var findings = Said(form);
            foreach (var question in form.Answers.GroupBy(answer => answer.Item))
            {
                RecordAnswer.TakeNote(transaction, form.Instrument, [.. question], form.Source);
            }

            // With answers, they have said already what they say about ideation.
            var ofTotal = await readings.Keep(transaction, reading, form.Values, cancel);
            findings = findings.AddRange(ofTotal.Where(finding => findings.IsEmpty || finding.Kind != FindingKind.Ideation));
            var raised = HistoryRule.Judge(findings, origin, form.TakenAt, transaction.Record.SafetyKnown, transaction.Now, clinic.ZoneForWords(known));
            await alerts.Raise(transaction, raised, screenSurveyId: null, cancel);
            transaction.Record = raised.IsEmpty ? transaction.Record : transaction.Record.WithFormBehindAlert(id);
            transaction.WakeEpisode();
            return reading;
        },
        cancel);

    /// <summary>One line of the timeline holds all answers of a form.</summary>
    public static void AddAnswers(PatientTransaction transaction, FilledForm form)
    {
        if (form.Answers.IsEmpty)
        {
            return;
        }

        transaction.AddEntry(new TimelineEntry.FormAnswered(
            form.TakenAt, form.Source, form.Instrument.Id, [.. form.Answers.Select(answer => new FormAnswer(answer.Item, answer.Value, answer.Words))], form.Instrument.Version));
    }

    private static ImmutableArray<Finding> Said(FilledForm form) =>
    [
        .. form.Answers.SelectMany(answer => AnswerFindings.From(form.Instrument, form.Instrument.Item(answer.Item), answer)),
        .. form.Answers.Select(answer => answer.Words).OfType<string>().SelectMany(words => ScreenFindings.From(CrisisScreen.Read(words))),
    ];
}

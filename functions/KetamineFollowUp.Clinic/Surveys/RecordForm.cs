using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Takes in forms filled in at the clinic: the same rules as a survey's, but whoever stands beside the patient is told, not the patient.</summary>
public sealed class RecordForm(PatientTransactions transactions, RecordReading readings, RecordAnswer answers, AlertProcessor alerts)
{
    /// <summary>Keeps the form and raises what it says. The same form again changes nothing.</summary>
    /// <returns>Its reading; null when there is no such patient.</returns>
    public Task<Reading?> Keep(PatientId patient, FilledForm form, StaffId by, CancellationToken cancel) => transactions.Change<Reading?>(
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

            transaction.Audit(by.Value, "score-recorded", id, ("instrument", reading.Instrument));
            AddAnswers(transaction, form);
            var findings = Said(form);
            foreach (var answer in form.Answers)
            {
                answers.TakeNote(transaction, answer);
            }

            // With answers, they have said already what they say about ideation.
            var ofTotal = await readings.Keep(transaction, reading, cancel);
            findings = findings.AddRange(ofTotal.Where(finding => findings.IsEmpty || finding.Kind != FindingKind.Ideation));
            await alerts.Raise(transaction, findings, screenSurveyId: null, cancel);
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

        var given = form.Answers.Select(answer => KeyValuePair.Create(answer.Item, (JsonNode?)(answer.Value is { } value ? value : answer.Words)));
        transaction.AddEntry("answer", new JsonObject
        {
            ["id"] = form.Source,
            ["state"] = "given",
            ["instrument"] = form.Instrument.Id,
            ["via"] = TimelineEntries.Name(AnswerVia.Clinic),
            ["answers"] = new JsonObject(given),
        }, form.TakenAt);
    }

    private static ImmutableArray<Finding> Said(FilledForm form) =>
    [
        .. form.Answers.SelectMany(answer => AnswerFindings.From(form.Instrument, form.Instrument.Item(answer.Item), answer)),
        .. form.Answers.Select(answer => answer.Words).OfType<string>().SelectMany(words => ScreenFindings.From(CrisisScreen.Read(words))),
    ];
}

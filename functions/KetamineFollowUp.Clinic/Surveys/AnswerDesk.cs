using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Writes what an answer, by text or by page, did to a survey.</summary>
public sealed class AnswerDesk(InstrumentCatalog catalog, ReadingDesk readings)
{
    /// <summary>Stores the survey with its answers and readings, and tells whoever must know.</summary>
    /// <returns>What the totals say.</returns>
    public async Task<ImmutableArray<Finding>> Store(
        PatientWork work, Survey survey, ImmutableArray<Answer> taken, ImmutableArray<ScoredInstrument> scored, CancellationToken cancel)
    {
        work.Put(DocumentTypes.Survey, survey.SurveyId, survey);
        foreach (var answer in taken)
        {
            TakeNote(work, answer);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var reading in scored.Select(instrument => instrument.Reading))
        {
            // The answers have said already what they say about ideation; the total adds only what totals can say.
            findings.AddRange((await readings.Keep(work, reading, cancel)).Where(finding => finding.Kind != FindingKind.Ideation));
            if (reading.Instrument == SurveyPath.Screener && work.Record.OpenAlert is { } alert)
            {
                work.Signal<AlertSignal>(alert.AlertId, new AlertSignal.ScreenFinished(survey.SurveyId, work.Now));
            }
        }

        TellEpisode(work, survey, taken);
        work.Record = survey.IsOpen
            ? work.Record with { OpenSurveyId = survey.SurveyId }
            : work.Record with { OpenSurveyId = null, LastSurveyId = survey.SurveyId };
        return findings.ToImmutable();
    }

    /// <summary>The survey in which answers or words opened the safety screen; null when they did not.</summary>
    public static string? ScreenOpened(Survey? before, Survey? after) =>
        after is not null && SurveyPath.HasScreener(after) && (before is null || !SurveyPath.HasScreener(before))
            ? after.SurveyId
            : null;

    private static void TellEpisode(PatientWork work, Survey survey, ImmutableArray<Answer> taken)
    {
        if (survey.EpisodeId is not { } episode || taken.IsEmpty)
        {
            return;
        }

        if (survey.State == SurveyState.Completed)
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.SurveyAnswered(survey.SurveyId, work.Now));
            work.Audit(Actors.Patient, "survey-completed", survey.SurveyId);
        }
        else if (survey.Answers.Length == taken.Length)
        {
            // Reminders and silence only ask whether an answer came; the first ones say so.
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.SurveyTouched(survey.SurveyId, work.Now));
        }
    }

    /// <summary>Notes what an answer says beyond its score: flags, medication changes, the rest of the plan.</summary>
    public void TakeNote(PatientWork work, Answer answer)
    {
        var item = catalog.Get(answer.Instrument).Item(answer.Item);
        var record = work.Record;
        work.Record = (item.Flag, answer) switch
        {
            (ItemFlag.Ideation, { Value: > 0 }) => record with { LastSafety = SafetyAnswer.Positive },
            (ItemFlag.Mania, { Value: { } mania }) => record with { ManiaFlagAt = Flag(record.ManiaFlagAt, mania > 0, answer.At) },
            (ItemFlag.Urinary, { Value: { } urinary }) => record with { UrinaryFlagAt = Flag(record.UrinaryFlagAt, urinary > 0, answer.At) },
            (ItemFlag.MedicationChange, { Words: { } what }) => Changed(work, what),
            _ => record,
        };
        if (answer.Instrument == Foundations.Instrument && !(work.Record.Foundations?.At > answer.At))
        {
            work.Record = work.Record with { Foundations = Foundations.With(work.Record.Foundations, answer) };
        }
    }

    // A form handed in late neither ends a newer flag nor moves it back.
    private static DateTimeOffset? Flag(DateTimeOffset? known, bool raised, DateTimeOffset at) => known > at ? known : raised ? at : null;

    private static PatientRecord Changed(PatientWork work, string what)
    {
        work.AddEntry("medication-change", new JsonObject { ["what"] = what, ["by"] = Actors.Patient });
        return work.Record.WithMedicationChange(new KnownMedicationChange(work.Now, what));
    }
}

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Writes what an answer, by text or by page, did to a survey.</summary>
public sealed class RecordAnswer(InstrumentCatalog catalog, RecordReading readings)
{
    /// <summary>Stores the survey with its answers and readings, and tells whoever must know.</summary>
    /// <returns>What the totals say.</returns>
    public async Task<ImmutableArray<Finding>> Store(
        PatientTransaction transaction, Survey survey, ImmutableArray<Answer> taken, ImmutableArray<Reading> scored, CancellationToken cancel)
    {
        transaction.Put(DocumentTypes.Survey, survey.SurveyId.Value, survey);
        foreach (var question in taken.GroupBy(answer => (answer.Instrument, answer.Item)))
        {
            TakeNote(transaction, survey.InstrumentOf(question.Key.Instrument, catalog), [.. question], survey.SurveyId.Value);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var reading in scored)
        {
            // The answers have said already what they say about ideation; the total adds only what totals can say.
            findings.AddRange((await readings.Keep(transaction, reading, SurveyPath.Values(survey, reading.Instrument), cancel)).Where(finding => finding.Kind != FindingKind.Ideation));
            if (reading.Instrument == SurveyPath.Screener && transaction.Record.OpenAlert is { } alert)
            {
                transaction.Signal<AlertSignal>(alert.AlertId, new AlertSignal.ScreenFinished(survey.SurveyId, transaction.Now));
            }
        }

        TellEpisode(transaction, survey, taken);
        transaction.Record = survey.IsOpen
            ? transaction.Record with { OpenSurveyId = survey.SurveyId }
            : transaction.Record with { OpenSurveyId = null, LastSurveyId = survey.SurveyId };
        return findings.ToImmutable();
    }

    /// <summary>The survey in which answers or words opened the safety screen; null when they did not.</summary>
    public static SurveyId? ScreenOpened(Survey? before, Survey? after) =>
        after is not null && SurveyPath.HasScreener(after) && (before is null || !SurveyPath.HasScreener(before))
            ? after.SurveyId
            : null;

    private static void TellEpisode(PatientTransaction transaction, Survey survey, ImmutableArray<Answer> taken)
    {
        if (survey.EpisodeId is not { } episode || taken.IsEmpty)
        {
            return;
        }

        if (survey.State == SurveyState.Completed)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.SurveyAnswered(survey.SurveyId, transaction.Now));
            transaction.Audit(Actors.Patient, "survey-completed", survey.SurveyId.Value);
        }
        else if (survey.Answers.Length == taken.Length)
        {
            // Reminders and silence only ask whether an answer came; the first ones say so.
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.SurveyTouched(survey.SurveyId, transaction.Now));
        }
    }

    /// <summary>Notes what the answer to a question says beyond its score: flags, medication changes, the rest of the plan.</summary>
    /// <param name="transaction">The patient's transaction.</param>
    /// <param name="instrument">Of which instrument it is, in the version that was asked.</param>
    /// <param name="answers">The answer, one for each option where several were chosen; at least one.</param>
    /// <param name="source">The survey or form that it is part of.</param>
    public static void TakeNote(PatientTransaction transaction, Instrument instrument, ImmutableArray<Answer> answers, string source)
    {
        var answer = answers[0];
        var item = instrument.Item(answer.Item);
        var record = transaction.Record;
        transaction.Record = (item.Flag, answer) switch
        {
            (ItemFlag.Ideation, { Value: > 0 }) => Positive(record, new SafetyPoint(SafetyAnswer.Positive, answer.At, source)),
            (ItemFlag.MedicationChange, { Words: { } what }) => Changed(transaction, what),
            _ => record with { Signs = answers.Aggregate(record.Signs, (signs, given) => signs.After(item, given)) },
        };
        if (item.Flag == ItemFlag.Ideation && answer.Value is { } value && !(transaction.Record.LastSafetyItem?.At > answer.At))
        {
            transaction.Record = transaction.Record with { LastSafetyItem = new SafetyItemAnswer(value, answer.At, source) };
        }

        if (answer.Instrument == FoundationPieces.Instrument && !(transaction.Record.Foundations?.At > answer.At))
        {
            transaction.Record = transaction.Record with { Foundations = Foundations.With(transaction.Record.Foundations, instrument, answers) };
        }
    }

    // A last answer without a date, of an old record, stays without one: the next form works it out from all of them.
    private static PatientRecord Positive(PatientRecord record, SafetyPoint said) => (record is { LastSafety: not SafetyAnswer.Unknown, LastSafetyAt: null }
        ? record with { LastSafety = SafetyAnswer.Positive }
        : record with { SafetyKnown = SafetyPoint.Newest([record.SafetyKnown, said]) }) with
    {
        PositiveItem = SafetyPoint.Newest([record.PositiveItem, said]),
    };

    private static PatientRecord Changed(PatientTransaction transaction, string what)
    {
        transaction.AddEntry(new TimelineEntry.MedicationReported(transaction.Now, what));
        return transaction.Record.WithMedicationChange(new KnownMedicationChange(transaction.Now, what));
    }
}

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>
/// What single answers say beyond scores, worked out anew from every answer on record: signs of the checklist, the rest of the plan. Where a form
/// counts no more, its answers do not either.
/// </summary>
public sealed class AnswersOnRecord(InstrumentCatalog catalog)
{
    // Far above what a patient collects in years of follow-up.
    private const int MaxDocuments = 5000;

    /// <summary>Makes the patient document true again after a form was voided.</summary>
    /// <param name="transaction">The transaction that voided it; its id is among <see cref="PatientRecord.VoidedScores"/>.</param>
    /// <param name="voided">The form.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>When the voided form's own answers were given.</returns>
    public async Task<IReadOnlyCollection<DateTimeOffset>> Rebuild(PatientTransaction transaction, Reading voided, CancellationToken cancel)
    {
        var all = await All(transaction, cancel);
        var own = all.Where(given => given.Source == voided.Source && given.Instrument.Id == voided.Instrument).ToList();
        var counts = all.Where(given => !transaction.Record.VoidedScores.Contains(RecordIds.Score(given.Source, given.Instrument.Id)))
            .OrderBy(given => given.Answers[0].At).ToList();
        transaction.Record = transaction.Record with
        {
            Signs = counts.SelectMany(given => given.Answers, (given, answer) => (given.Item, Answer: answer))
                .Aggregate(ChecklistSigns.None, (signs, given) => given.Item is { } item ? signs.After(item, given.Answer) : signs),
            Foundations = counts.Where(given => given.Instrument.Id == FoundationPieces.Instrument)
                .Aggregate((FoundationsAnswers?)null, (known, given) => Foundations.With(known, given.Instrument, given.Answers)),
            MedicationChanges = [.. transaction.Record.MedicationChanges.Where(change => !own.Any(given => Tells(given, change)))],
        };
        return [.. own.Select(given => given.Answers[0].At).Distinct()];
    }

    // Told in a survey, a change has the time of the answer; told on paper, of the moment when the form was entered, which is not before it was taken.
    private static bool Tells(AnsweredQuestion given, KnownMedicationChange change) =>
        given.Item?.Flag is ItemFlag.MedicationChange && given.Answers[0] is var answer && answer.Words == change.What
        && (answer.Via is AnswerVia.Clinic ? change.At >= answer.At : change.At == answer.At);

    private async Task<List<AnsweredQuestion>> All(PatientTransaction transaction, CancellationToken cancel)
    {
        var surveys = await transaction.All<Survey>(DocumentTypes.Survey, MaxDocuments, cancel);
        var entries = await transaction.All<TimelineEntry>(DocumentTypes.Entry, MaxDocuments, cancel);
        return
        [
            .. from kept in surveys
               from question in kept.Value.Answers.GroupBy(answer => (answer.Instrument, answer.Item))
               select new AnsweredQuestion(kept.Value.SurveyId.Value, kept.Value.InstrumentOf(question.Key.Instrument, catalog), [.. question]),
            .. from form in entries.Select(kept => kept.Value).OfType<TimelineEntry.FormAnswered>()
               from question in form.Answers.GroupBy(answer => answer.Item)
               select new AnsweredQuestion(form.Source, catalog.Get(form.Instrument, form.Version), [.. question.Select(answer => OnPaper(form, answer))]),
        ];
    }

    private static Answer OnPaper(TimelineEntry.FormAnswered form, FormAnswer answer) =>
        new(form.Instrument, answer.Item, answer.Value, answer.Words, form.At, AnswerVia.Clinic);

    // Where several options were chosen, each is an answer.
    private sealed record AnsweredQuestion(string Source, Instrument Instrument, ImmutableArray<Answer> Answers)
    {
        public Item? Item => Instrument.FindItem(Answers[0].Item);
    }
}

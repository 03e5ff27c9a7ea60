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
        var own = all.Where(given => given.Source == voided.Source && given.Answer.Instrument == voided.Instrument).Select(given => given.Answer).ToList();
        var counts = all.Where(given => !transaction.Record.VoidedScores.Contains(RecordIds.Score(given.Source, given.Answer.Instrument)))
            .Select(given => given.Answer).OrderBy(answer => answer.At).ToList();
        transaction.Record = transaction.Record with
        {
            Signs = counts.Aggregate(ChecklistSigns.None, (signs, answer) => signs.After(FlagOf(answer), answer)),
            Foundations = counts.Where(answer => answer.Instrument == Foundations.Instrument).Aggregate((FoundationsAnswers?)null, Foundations.With),
            MedicationChanges = [.. transaction.Record.MedicationChanges.Where(change => !own.Any(answer => Tells(answer, change)))],
        };
        return [.. own.Select(answer => answer.At).Distinct()];
    }

    // Told in a survey, a change has the time of the answer; told on paper, of the moment when the form was entered, which is not before it was taken.
    private bool Tells(Answer answer, KnownMedicationChange change) =>
        FlagOf(answer) is ItemFlag.MedicationChange && answer.Words == change.What && (answer.Via is AnswerVia.Clinic ? change.At >= answer.At : change.At == answer.At);

    private ItemFlag FlagOf(Answer answer) => catalog.Find(answer.Instrument)?.FindItem(answer.Item)?.Flag ?? ItemFlag.None;

    private static async Task<List<(string Source, Answer Answer)>> All(PatientTransaction transaction, CancellationToken cancel)
    {
        var surveys = await transaction.All<Survey>(DocumentTypes.Survey, MaxDocuments, cancel);
        var entries = await transaction.All<TimelineEntry>(DocumentTypes.Entry, MaxDocuments, cancel);
        return
        [
            .. surveys.SelectMany(kept => kept.Value.Answers.Select(answer => (kept.Value.SurveyId.Value, answer))),
            .. entries.Select(kept => kept.Value).OfType<TimelineEntry.FormAnswered>().SelectMany(form => form.Answers.Select(
                answer => (form.Source, new Answer(form.Instrument, answer.Item, answer.Value, answer.Words, form.At, AnswerVia.Clinic)))),
        ];
    }
}

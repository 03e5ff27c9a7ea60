using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A form from a survey page: facts in, one pure step, its consequences in one batch.</summary>
public sealed class SubmitSurveyForm(PatientTransactions transactions, InstrumentCatalog catalog, RecordAnswer answers, AlertProcessor alerts)
{
    /// <summary>Takes the form.</summary>
    public Task<SurveyFormOutcome> Take(SurveyId surveyId, SurveyForm form, CancellationToken cancel) => transactions.Change(
        surveyId.Partition,
        async transaction =>
        {
            if (transaction.Record.Patient is not { } patient || await transaction.Find<Survey>(surveyId.Value, cancel) is not { } survey)
            {
                return new SurveyFormOutcome.NoSurvey();
            }

            var facts = new FormFacts(patient, survey, transaction.Record.LastScreenedAt, catalog) { Known = transaction.Record.KnownIdeation?.Note };
            return survey.IsOpen && survey.ExpiresAt > transaction.Now
                ? await TakeInTime(transaction, FormStep.Take(facts, form, transaction.Now), survey, cancel)
                : await TakeLate(transaction, FormStep.TakeLate(facts, form, transaction.Now), cancel);
        },
        cancel);

    private async Task<SurveyFormOutcome> TakeInTime(PatientTransaction transaction, FormOutcome outcome, Survey before, CancellationToken cancel)
    {
        var unread = await Fresh(transaction, outcome, cancel);
        if (outcome.Answers.IsEmpty && unread.IsEmpty)
        {
            return new SurveyFormOutcome.Saved(before, outcome.Findings, outcome.Faults, outcome.Again);
        }

        transaction.Audit(Actors.Patient, "page-answered", before.SurveyId.Value);
        var totals = await answers.Store(transaction, outcome.Survey, outcome.Answers, outcome.Readings, cancel);
        await Tell(transaction, outcome with { Unread = unread }, [.. outcome.Findings, .. totals], RecordAnswer.ScreenOpened(before, outcome.Survey), cancel);
        return new SurveyFormOutcome.Saved(outcome.Survey, outcome.Findings, outcome.Faults, outcome.Again);
    }

    private async Task<SurveyFormOutcome> TakeLate(PatientTransaction transaction, FormOutcome outcome, CancellationToken cancel)
    {
        var unread = await Fresh(transaction, outcome, cancel);
        if (!unread.IsEmpty)
        {
            transaction.Audit(Actors.Patient, "page-answered-late", outcome.Survey.SurveyId.Value);
            await Tell(transaction, outcome with { Unread = unread }, outcome.Findings, screen: null, cancel);
        }

        return new SurveyFormOutcome.Late(outcome.Survey, outcome.Findings, SaidAnything: !outcome.Unread.IsEmpty);
    }

    // The id is made of the words: the same form again is the same entry, and nothing happens twice.
    private static string EntryId(FormOutcome outcome, string words) =>
        $"{outcome.Survey.SurveyId.Value}~words-{Fingerprint.Of(words, 16)}";

    private static async Task<ImmutableArray<string>> Fresh(PatientTransaction transaction, FormOutcome outcome, CancellationToken cancel)
    {
        var fresh = ImmutableArray.CreateBuilder<string>();
        foreach (var words in outcome.Unread.Distinct())
        {
            if (await transaction.Find<WaitingEntry>(EntryId(outcome, words), cancel) is null)
            {
                fresh.Add(words);
            }
        }

        return fresh.ToImmutable();
    }

    private async Task Tell(PatientTransaction transaction, FormOutcome outcome, ImmutableArray<Finding> findings, SurveyId? screen, CancellationToken cancel)
    {
        foreach (var words in outcome.Unread)
        {
            var id = EntryId(outcome, words);
            transaction.Put(DocumentTypes.Unread, id, new WaitingEntry(id, transaction.Now, words), waitsSince: transaction.Now);
        }

        // Whether it is an emergency was known before this form joined it.
        var isEmergency = transaction.Record.OpenAlert is { Severity: Severity.Emergency, IsSafety: true };

        // The page shows it at once; by text it stays with the patient. Other danger is on the page only: whoever is
        // feared may read the phone, and nothing is texted to a patient of whom that is known.
        var news = await alerts.Raise(transaction, findings, screen, cancel);
        if (outcome.CrisisTextDue && transaction.Patient is { CanBeTexted: true, ContactCaution: not ContactCaution.AskFirst })
        {
            foreach (var words in CrisisTextLedger.Take(transaction, CrisisText.Suicide, transaction.Patient.Language, news))
            {
                transaction.Queue(Text(transaction, MessageKind.Crisis, words));
            }
        }

        AskWhere(transaction, outcome, findings, isEmergency);
    }

    // The page asks nothing but the survey; the question where they are goes by text, after the crisis text.
    private void AskWhere(PatientTransaction transaction, FormOutcome outcome, ImmutableArray<Finding> findings, bool isEmergency)
    {
        var screenerWaits = outcome.Survey.IsOpen && SurveyPath.Current(outcome.Survey, catalog) is { } waits && SurveyPath.IsScreener(waits.Instrument.Id);
        var facts = new WhereFacts(transaction.Patient, WhereAnswers.Of(transaction.Record), isEmergency, screenerWaits, findings, outcome.Readings);
        if (WhereQuestion.IsDue(facts, transaction.Now))
        {
            transaction.Queue(Text(transaction, MessageKind.Reply, CrisisTexts.WhereAreYou.In(transaction.Patient.Language)));
            WhereAnswers.Asked(transaction);
        }
    }

    private static OutgoingMessage Text(PatientTransaction transaction, MessageKind kind, string words) => new()
    {
        MessageId = RecordIds.Message(transaction.Partition, transaction.TakeSequence()),
        CreatedAt = transaction.Now,
        Audience = Audience.Patient,
        Channel = Channel.Sms,
        Kind = kind,
        Body = words,
        Guarantee = Guarantee.AtLeastOnce,
        AnyHour = true,
    };
}

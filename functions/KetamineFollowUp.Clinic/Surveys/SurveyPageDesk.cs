using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Text;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A form from a survey page: facts in, one pure step, its consequences in one batch.</summary>
public sealed class SurveyPageDesk(PatientDesk desk, RosterDesk rosters, InstrumentCatalog catalog, AnswerDesk answers, AlertProcessor alerts)
{
    /// <summary>Takes the form.</summary>
    public Task<SurveyPageOutcome> Take(string surveyId, SurveyForm form, CancellationToken cancel) => desk.Change(
        RecordIds.Partition(surveyId),
        async work =>
        {
            if (work.Record.Patient is not { } patient || await work.Find<Survey>(surveyId, cancel) is not { } survey)
            {
                return new SurveyPageOutcome.NoSurvey();
            }

            var facts = new FormFacts(patient, survey, work.Record.LastScreenedAt, catalog);
            return survey.IsOpen && survey.ExpiresAt > work.Now
                ? await TakeInTime(work, FormTalk.Take(facts, form, work.Now), survey, cancel)
                : await TakeLate(work, FormTalk.TakeLate(facts, form, work.Now), cancel);
        },
        cancel);

    private async Task<SurveyPageOutcome> TakeInTime(PatientWork work, FormTurn turn, Survey before, CancellationToken cancel)
    {
        var unread = await Fresh(work, turn, cancel);
        if (turn.Taken.IsEmpty && unread.IsEmpty)
        {
            return new SurveyPageOutcome.Taken(before, turn.Findings, turn.Faults, turn.Again);
        }

        work.Audit(Actors.Patient, "page-answered", before.SurveyId);
        var totals = await answers.Store(work, turn.Survey, turn.Taken, turn.Readings, cancel);
        await Tell(work, turn with { Unread = unread }, [.. turn.Findings, .. totals], AnswerDesk.ScreenOpened(before, turn.Survey), cancel);
        return new SurveyPageOutcome.Taken(turn.Survey, turn.Findings, turn.Faults, turn.Again);
    }

    private async Task<SurveyPageOutcome> TakeLate(PatientWork work, FormTurn turn, CancellationToken cancel)
    {
        var unread = await Fresh(work, turn, cancel);
        if (!unread.IsEmpty)
        {
            work.Audit(Actors.Patient, "page-answered-late", turn.Survey.SurveyId);
            await Tell(work, turn with { Unread = unread }, turn.Findings, screen: null, cancel);
        }

        return new SurveyPageOutcome.Late(turn.Survey, turn.Findings, SaidAnything: !turn.Unread.IsEmpty);
    }

    // The id is made of the words: the same form again is the same entry, and nothing happens twice.
    private static string EntryId(FormTurn turn, string words) =>
        $"{turn.Survey.SurveyId}~words-{Fingerprint.Of(words, 16)}";

    private static async Task<ImmutableArray<string>> Fresh(PatientWork work, FormTurn turn, CancellationToken cancel)
    {
        var fresh = ImmutableArray.CreateBuilder<string>();
        foreach (var words in turn.Unread.Distinct())
        {
            if (await work.Find<WaitingEntry>(EntryId(turn, words), cancel) is null)
            {
                fresh.Add(words);
            }
        }

        return fresh.ToImmutable();
    }

    private async Task Tell(PatientWork work, FormTurn turn, ImmutableArray<Finding> findings, string? screen, CancellationToken cancel)
    {
        foreach (var words in turn.Unread)
        {
            var id = EntryId(turn, words);
            work.Put(DocumentTypes.Unread, id, new WaitingEntry(id, work.Now, words), waitsSince: work.Now);
        }

        // The page shows it at once; by text it stays with the patient. Other danger is on the page only: whoever is
        // feared may read the phone.
        if (turn.CrisisTextDue && work.Patient.CanBeTexted)
        {
            work.Queue(await CrisisText(work, cancel));
        }

        await alerts.Raise(work, findings, screen, cancel);
    }

    private async Task<OutgoingMessage> CrisisText(PatientWork work, CancellationToken cancel)
    {
        var onCall = await rosters.Current(cancel) is { } roster && RosterRules.At(roster, work.Now) is { Gap: false };
        return new OutgoingMessage
        {
            MessageId = RecordIds.Message(work.Partition, work.TakeSequence()),
            CreatedAt = work.Now,
            Audience = Audience.Patient,
            Channel = Channel.Sms,
            Kind = MessageKind.Crisis,
            Body = SafetyTexts.Crisis(onCall).In(work.Patient.Language),
            Guarantee = Guarantee.AtLeastOnce,
            AnyHour = true,
        };
    }
}

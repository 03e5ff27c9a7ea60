using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
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
        if (turn.Taken.IsEmpty && turn.Findings.IsEmpty)
        {
            return new SurveyPageOutcome.Taken(before, turn.Faults);
        }

        work.Audit(Actors.Patient, "page-answered", before.SurveyId);
        var totals = await answers.Store(work, turn.Survey, turn.Taken, turn.Readings, cancel);
        await Tell(work, turn, [.. turn.Findings, .. totals], AnswerDesk.ScreenOpened(before, turn.Survey), cancel);
        return new SurveyPageOutcome.Taken(turn.Survey, turn.Faults);
    }

    private async Task<SurveyPageOutcome> TakeLate(PatientWork work, FormTurn turn, CancellationToken cancel)
    {
        if (turn.Unread is not [var said])
        {
            return new SurveyPageOutcome.Late(turn.Survey, [], SaidAnything: false);
        }

        // The id is made of the words: the same form again is the same entry, and nothing happens twice.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
        var id = $"{turn.Survey.SurveyId}~late-{hash}";
        if (await work.Find<WaitingEntry>(id, cancel) is null)
        {
            work.Put(DocumentTypes.Unread, id, new WaitingEntry(id, work.Now, said), waitsSince: work.Now);
            work.Audit(Actors.Patient, "page-answered-late", turn.Survey.SurveyId);
            await Tell(work, turn with { Unread = [] }, turn.Findings, screen: null, cancel);
        }

        return new SurveyPageOutcome.Late(turn.Survey, turn.Findings, SaidAnything: true);
    }

    private async Task Tell(PatientWork work, FormTurn turn, ImmutableArray<Finding> findings, string? screen, CancellationToken cancel)
    {
        foreach (var words in turn.Unread)
        {
            work.AddUnread(words);
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

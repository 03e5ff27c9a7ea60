using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>A text from a patient: facts in, one pure conversation step, its consequences in one batch.</summary>
public sealed class PatientTalk(
    InboundDesk inbound, RosterDesk rosters, InstrumentCatalog catalog, AnswerDesk answers, AlertProcessor alerts, ClinicSettings clinic)
{
    /// <summary>Takes the text; null when the directory is ahead of the record and the number is not this patient's.</summary>
    public Task<Taken?> Take(PatientId patient, PhoneNumber phone, InboundText text, AnswerBy by, CancellationToken cancel) =>
        inbound.Once(patient.Value, text, work => Take(work, phone, text, by, cancel), cancel);

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says. Null as for <see cref="Take(PatientId, PhoneNumber, InboundText, AnswerBy, CancellationToken)"/>.</summary>
    /// <param name="patient">Who wrote.</param>
    /// <param name="phone">From which number.</param>
    /// <param name="text">The text.</param>
    /// <param name="by">How it is answered.</param>
    /// <param name="alarms">A person is paged, too; not where paging is what failed.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Taken?> Keep(PatientId patient, PhoneNumber phone, InboundText text, AnswerBy by, bool alarms, CancellationToken cancel) =>
        inbound.Once(patient.Value, text, work => Keep(work, phone, text, by, alarms, cancel), cancel);

    private async Task<InboundRecord?> Keep(PatientWork work, PhoneNumber phone, InboundText text, AnswerBy by, bool alarms, CancellationToken cancel)
    {
        if (work.Record.Patient is not { } patient || patient.Phone != phone)
        {
            return null;
        }

        Reply[] replies = patient.OptedOut ? [] : [new Reply(MessageKind.Reply, SafetyTexts.Unread.In(patient.Language))];
        var record = ReplyDesk.Record(work, text, ForStaff, replies, by, Audience.Patient);
        work.Audit(Actors.Patient, "text-received", text.MessageSid);
        work.AddUnread(text.Body);
        var finding = new Finding(FindingKind.NotUnderstood, Severity.Urgent, "A text could not be screened for crisis words. Read it now.");
        await alerts.Raise(work, alarms ? [finding] : [], screenSurveyId: null, cancel);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientWork work, PhoneNumber phone, InboundText text, AnswerBy by, CancellationToken cancel)
    {
        if (work.Record.Patient?.Phone != phone)
        {
            return null;
        }

        var facts = await Facts(work, cancel);
        var words = new InboundWords(text.Body, text.OptOutType, text.HasMedia, text.WrittenAt);
        var turn = Conversation.Take(facts, words, work.Now);

        // Only a crisis text says whether somebody is on call, so only a crisis text costs the read of the roster.
        if (turn.Replies.Any(reply => reply.Kind == MessageKind.Crisis) && !await SomeoneIsOnCall(work.Now, cancel))
        {
            turn = Conversation.Take(facts with { SomeoneIsOnCall = false }, words, work.Now);
        }

        // First in the batch: a repeat is recognised by this id.
        var record = ReplyDesk.Record(work, text, Outcome(turn), turn.Replies, by, Audience.Patient);
        work.Audit(Actors.Patient, "text-received", text.MessageSid);
        var findings = turn.Findings;
        if (turn.Survey is { } survey)
        {
            await CloseOther(work, survey, cancel);
            findings = findings.AddRange(await answers.Store(work, survey, turn.Taken is { } answer ? [answer] : [], turn.Readings, cancel));
        }

        if (turn.Unread is { } unread)
        {
            work.AddUnread(unread);
        }

        findings = findings.AddRange(ConsentDesk.Apply(work, turn.Consent, text.Body));
        await alerts.Raise(work, findings, AnswerDesk.ScreenOpened(facts.Open, turn.Survey), cancel);
        return record;
    }

    private async Task<ConversationFacts> Facts(PatientWork work, CancellationToken cancel)
    {
        var open = work.Record.OpenSurveyId is { } id ? await work.Find<Survey>(id, cancel) : null;
        var last = open is null && work.Record.LastSurveyId is { } lastId ? await work.Find<Survey>(lastId, cancel) : null;
        return new ConversationFacts(
            work.Patient, open, last, work.Record.LastScreenedAt, SomeoneIsOnCall: true,
            RecordIds.Screen(work.Partition, work.Record.NextSequence), catalog, clinic.Name, clinic.Phone);
    }

    private async Task<bool> SomeoneIsOnCall(DateTimeOffset now, CancellationToken cancel) =>
        await rosters.Current(cancel) is { } roster && RosterRules.At(roster, now) is { Gap: false };

    // A screen opened over a survey whose time has run out: that one is closed by its episode; until then it is not the open one.
    private static async Task CloseOther(PatientWork work, Survey survey, CancellationToken cancel)
    {
        if (work.Record.OpenSurveyId is { } other && other != survey.SurveyId && await work.Find<Survey>(other, cancel) is { IsOpen: true } open)
        {
            work.Put(DocumentTypes.Survey, other, open.Close(SurveyClosing.Expired, work.Now));
        }
    }

    private const string ForStaff = "for-staff";

    private static string Outcome(ConversationTurn turn) => turn switch
    {
        { Consent: not ConsentChange.None } => "consent",
        { Taken: not null } => "answer",
        { TookBack: true } => "back",
        { Unread: not null } => ForStaff,
        _ => "keyword",
    };
}

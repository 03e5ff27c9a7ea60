using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>A text from a patient: facts in, one pure conversation step, its consequences in one batch.</summary>
public sealed class PatientTextHandler(
    InboundTransactions inbound, InstrumentCatalog catalog, RecordAnswer answers, AlertProcessor alerts, WhereAnswers whereabouts, SentTexts sent, ClinicSettings clinic)
{
    /// <summary>Takes the text; null when the directory is ahead of the record and the number is not this patient's.</summary>
    public Task<HandledText?> Take(PatientId patient, PhoneNumber phone, InboundText text, ReplyVia by, CancellationToken cancel) =>
        inbound.Once(patient.Value, text, transaction => Take(transaction, phone, text, by, cancel), cancel);

    /// <summary>Keeps a text that the rules failed on for a person to read, whatever it says. Null as for <see cref="Take(PatientId, PhoneNumber, InboundText, ReplyVia, CancellationToken)"/>.</summary>
    /// <param name="patient">Who wrote.</param>
    /// <param name="phone">From which number.</param>
    /// <param name="text">The text.</param>
    /// <param name="by">How it is answered.</param>
    /// <param name="alarms">A person is paged, too; not where paging is what failed.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<HandledText?> Keep(PatientId patient, PhoneNumber phone, InboundText text, ReplyVia by, bool alarms, CancellationToken cancel) =>
        inbound.Once(patient.Value, text, transaction => Keep(transaction, phone, text, by, alarms, cancel), cancel);

    private async Task<InboundRecord?> Keep(PatientTransaction transaction, PhoneNumber phone, InboundText text, ReplyVia by, bool alarms, CancellationToken cancel)
    {
        if (transaction.Record.Patient is not { } patient || patient.Phone != phone)
        {
            return null;
        }

        var kept = patient.ContactCaution switch { ContactCaution.None => SafetyTexts.Unread, ContactCaution.AskFirst => CrisisTexts.Neutral };
        Reply[] replies = patient.OptedOut ? [] : [new Reply(MessageKind.Reply, kept.In(patient.Language))];
        var record = TextReplies.Record(transaction, text, InboundOutcomes.ForStaff, replies, by, Audience.Patient);
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        transaction.AddUnread(text.Body);
        var finding = new Finding(FindingKind.NotUnderstood, Severity.Urgent, "A text could not be screened for crisis words. Read it now.");
        await alerts.Raise(transaction, alarms ? [finding] : [], screenSurveyId: null, cancel);
        return record;
    }

    private async Task<InboundRecord?> Take(PatientTransaction transaction, PhoneNumber phone, InboundText text, ReplyVia by, CancellationToken cancel)
    {
        if (transaction.Record.Patient?.Phone != phone)
        {
            return null;
        }

        var facts = await Facts(transaction, cancel);
        var own = await sent.Without(transaction.Partition, text.Body, cancel);
        var words = new InboundWords(own.Left, text.OptOutType, text.HasMedia, text.WrittenAt)
        {
            IsReaction = own.IsReaction,
            Written = own.IsWhole ? text.Body : null,
            Print = LoopGuard.PrintOf(text.Body),
        };
        var step = Conversation.Take(facts, words, transaction.Now);
        var outcome = own.IsReaction ? InboundOutcomes.Reaction : Outcome(step);

        TextReplies.Begin(transaction, text, outcome);
        transaction.Audit(Actors.Patient, "text-received", text.MessageSid);
        var findings = step.Findings;
        Confirm(transaction, step);
        if (step.Survey is { } survey)
        {
            await CloseOther(transaction, survey, cancel);
            findings = findings.AddRange(await answers.Store(transaction, survey, step.Answers, step.Readings, cancel));
        }

        await TrafficLedger.Keep(transaction, words.Print, step.Unread, Counts(step), cancel);
        Switch(transaction, step);
        if (step.ReportsDeath)
        {
            ReportedDeaths.Keep(transaction);
        }

        findings = findings.AddRange(ConsentChanges.Apply(transaction, step.Consent, text.Body));
        var news = await alerts.Raise(transaction, findings, RecordAnswer.ScreenOpened(facts.Open, step.Survey), cancel);
        await KeepWhere(transaction, step, cancel);
        return TextReplies.Record(transaction, text, outcome, Replies(transaction, step, news), by, Audience.Patient);
    }

    private async Task KeepWhere(PatientTransaction transaction, ConversationStep step, CancellationToken cancel)
    {
        if (step.Whereabouts is { } words)
        {
            await whereabouts.Keep(transaction, words, cancel);
        }

        // Whoever takes an answer back is asked that question again, and where they are after it.
        if (step.RemovedAnswer)
        {
            WhereAnswers.End(transaction);
        }

        if (step.AsksWhere)
        {
            WhereAnswers.Asked(transaction);
        }
    }

    // An answer that was asked for: see Patient.PhoneConfirmed.
    private static void Confirm(PatientTransaction transaction, ConversationStep step)
    {
        if (step.Answers is [{ Value: not null }, ..] && !transaction.Patient.PhoneConfirmed)
        {
            transaction.Record = transaction.Record with { Patient = transaction.Patient with { PhoneConfirmed = true } };
        }
    }

    // What answers an answer does not count toward the guard: nobody is kept from finishing a long survey.
    private static bool Counts(ConversationStep step) => step is { Answers: [], RemovedAnswer: false, Crisis: null } && !step.Replies.IsEmpty;

    private static void Switch(PatientTransaction transaction, ConversationStep step)
    {
        if (step.Language is { } language && language != transaction.Patient.Language)
        {
            transaction.Record = transaction.Record with { Patient = transaction.Patient with { Language = language } };
            transaction.Audit(Actors.Patient, "patient-changed", transaction.Partition, ("fields", "language"));
        }
    }

    // A crisis text says what is true of the team, so the alert is raised before it is worded.
    private static ImmutableArray<Reply> Replies(PatientTransaction transaction, ConversationStep step, TeamNews news) => step.Crisis is { } crisis
        ? [.. CrisisTextLedger.Take(transaction, crisis, transaction.Patient.Language, news).Select(words => new Reply(MessageKind.Crisis, words)), .. step.Replies]
        : step.Replies;

    private async Task<ConversationFacts> Facts(PatientTransaction transaction, CancellationToken cancel)
    {
        var open = transaction.Record.OpenSurveyId is { } id ? await transaction.Find<Survey>(id.Value, cancel) : null;
        var last = open is null && transaction.Record.LastSurveyId is { } lastId ? await transaction.Find<Survey>(lastId.Value, cancel) : null;
        return new ConversationFacts(
            transaction.Patient, open, last, transaction.Record.LastScreenedAt,
            RecordIds.Screen(transaction.Partition, transaction.Record.NextSequence), catalog, clinic.Name, clinic.Phone)
        {
            Traffic = TrafficLedger.Of(transaction),
            Known = transaction.Record.KnownIdeation?.Note,
            LastPositiveAt = ReportedDeaths.LastPositiveAt(transaction.Record),
            Where = WhereAnswers.Of(transaction.Record),
            LastSafetyAlertAt = SafetyAlerts.LastAt(transaction.Record, transaction.Now),
            EmergencyIsOpen = transaction.Record.OpenAlert is { Severity: Severity.Emergency, IsSafety: true },
        };
    }

    // A screen opened over a survey whose time has run out: that one is closed by its episode; until then it is not the open one.
    private static async Task CloseOther(PatientTransaction transaction, Survey survey, CancellationToken cancel)
    {
        if (transaction.Record.OpenSurveyId is { } other && other != survey.SurveyId && await transaction.Find<Survey>(other.Value, cancel) is { IsOpen: true } open)
        {
            transaction.Put(DocumentTypes.Survey, other.Value, open.Close(SurveyClosing.Expired, transaction.Now));
        }
    }

    private static string Outcome(ConversationStep step) => step switch
    {
        { Consent: not ConsentChange.None } => InboundOutcomes.Consent,
        { Answers: not [] } => InboundOutcomes.Answer,
        { RemovedAnswer: true } => InboundOutcomes.Back,
        { IsGuarded: true } => InboundOutcomes.NotAnswered,
        { AsksAgain: true } => InboundOutcomes.AskedAgain,
        { Whereabouts: not null, Unread: null } => InboundOutcomes.Where,
        { Unread: not null } => InboundOutcomes.ForStaff,
        _ => InboundOutcomes.Keyword,
    };
}

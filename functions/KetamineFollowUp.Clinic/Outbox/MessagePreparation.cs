using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>Addresses a message and fills in its link and question, if it may leave now.</summary>
public sealed class MessagePreparation(
    IRecordStore store, PatientTransactions patients, RosterStore rosters, SurveyLinks links, PlanLinks plans, ProtocolCatalog protocols, InstrumentCatalog catalog, ClinicSettings clinic, DeploymentSettings deployment)
{
    private const string LinkPlace = "{link}";
    private const string QuestionPlace = "{question}";

    // ASSUMPTION: enough for the carrier to keep the order.
    private static readonly TimeSpan AfterFirstText = TimeSpan.FromSeconds(5);

    // The send window holds it back for a night at most; then it is not looked for any more. ASSUMPTION.
    private static readonly TimeSpan FirstTextLeavesWithin = TimeSpan.FromDays(2);

    public Task<Prepared> Prepare(OutgoingMessage message, DateTimeOffset now, CancellationToken cancel) => message.Audience switch
    {
        Audience.Staff => ForStaff(message, cancel),
        Audience.Patient => ForPatient(message, now, cancel),
    };

    /// <summary>A page in the words in which it stands for others too.</summary>
    public OutgoingMessage Speaking(OutgoingMessage message, JointPage joint)
    {
        var speaking = message with { Joint = joint };
        return !joint.NamesCount ? speaking : message.Channel switch
        {
            Channel.Sms => speaking with { Body = JointTexts.Text(joint, clinic.Name) },
            Channel.Email => speaking with { Subject = JointTexts.Subject(joint, clinic.Name), Body = JointTexts.Email(joint, clinic.Name) },
            Channel.Voice => speaking with { Body = JointTexts.Call(joint, clinic.Name) },
        };
    }

    private async Task<Prepared> ForStaff(OutgoingMessage message, CancellationToken cancel)
    {
        if ((await rosters.Current(cancel)).Find(message.To) is not { } member)
        {
            return new Prepared.Denied(NotSentReason.NotOnTheRoster);
        }

        if (message.Channel == Channel.Voice && await KeptFromCalling(message, cancel) is { } reason)
        {
            return new Prepared.Denied(reason);
        }

        var body = message.Body.Replace(LinkPlace, links.ForStaff(message.Joint is { NamesCount: true } ? null : message.ProcessId), StringComparison.Ordinal);
        return new Prepared.Ready(new ReadyMessage(message, member.Phone, member.Email, body, message.Body));
    }

    // A text about an alert that somebody has is read in the morning; a call wakes.
    private async Task<NotSentReason?> KeptFromCalling(OutgoingMessage call, CancellationToken cancel)
    {
        if (!deployment.CallsAreOn)
        {
            return NotSentReason.CallsAreOff;
        }

        return call.ProcessId?.AsAlert is { } alert && CallPage.IsOver(await store.Find<Alert>(alert.Value, cancel), call.CreatedAt) ? NotSentReason.AlertTaken : null;
    }

    private async Task<Prepared> ForPatient(OutgoingMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        var partition = RecordIds.Partition(message.MessageId);
        var record = await patients.Read(partition, cancel);
        if (record?.Unknown is { } unknown && record.Patient is null)
        {
            return PhoneNumber.TryParse(unknown.Phone, out var phone)
                ? new Prepared.Ready(new ReadyMessage(message, phone, null, message.Body, message.Body))
                : new Prepared.Denied(NotSentReason.NotANumber);
        }

        if (record?.Patient is not { } patient)
        {
            return new Prepared.Denied(NotSentReason.NoPatient);
        }

        if (await FirstText(partition, record, message, now, cancel) is { } after)
        {
            return new Prepared.Later(after);
        }

        var survey = message.SurveyId is { } id ? await store.Find<Survey>(id.Value, cancel) : null;
        var emergency = record.OpenAlert?.Severity == Severity.Emergency;
        return await SendPolicy.Decide(Request(message, survey), patient, emergency, protocols.Current.SendWindow, now).Match<Task<Prepared>>(
            async () => new Prepared.Ready(await Fill(message, patient, survey, cancel)),
            at => Task.FromResult<Prepared>(new Prepared.Later(at)),
            reason => Task.FromResult<Prepared>(new Prepared.Denied(reason)));
    }

    // The first text to a number says who writes: whatever is not an answer waits until it has left.
    private async Task<DateTimeOffset?> FirstText(string partition, PatientRecord record, OutgoingMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        if (message.AnyHour || message.Kind is MessageKind.Welcome or MessageKind.Reply or MessageKind.Crisis || message.Channel is not Channel.Sms
            || record.WelcomeId is not { } id
            || !(record.WelcomeQueuedAt > now - FirstTextLeavesWithin)
            || await store.Read(new DocumentKey(Container.Care, partition, id), cancel) is not { Document.DueAt: { } due } stored
            || RecordJson.Read<OutgoingMessage>(stored.Document.Body).IsFinal)
        {
            return null;
        }

        return (due > now ? due : now) + AfterFirstText;
    }

    private static SendRequest Request(OutgoingMessage message, Survey? survey) => new(
        message.Kind,
        message.Channel,
        IsOfProcess: message.ProcessId is not null,
        message.AnyHour,
        message.NotAfter,
        IsSurveyClosed: message.SurveyId is not null && survey is not { IsOpen: true });

    private async Task<ReadyMessage> Fill(OutgoingMessage message, Patient patient, Survey? survey, CancellationToken cancel)
    {
        var kept = survey is null
            ? message.Body
            : message.Body.Replace(QuestionPlace, SurveyWording.Question(survey, patient, catalog), StringComparison.Ordinal);
        var body = message.PlanLink is { } plan ? await plans.Fill(kept, plan, cancel)
            : survey is null || !kept.Contains(LinkPlace, StringComparison.Ordinal)
            ? kept
            : kept.Replace(LinkPlace, await links.ForPatient(survey, cancel), StringComparison.Ordinal);
        return new ReadyMessage(message, patient.Phone, patient.Email, body, kept);
    }
}

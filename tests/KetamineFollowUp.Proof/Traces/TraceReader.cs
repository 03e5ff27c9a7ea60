using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Traces;

/// <summary>Reads the traces off the record, and off the log of what left the building.</summary>
/// <param name="query">All documents of a type in a partition.</param>
internal sealed class TraceReader(Func<string, string, Task<IReadOnlyList<StoredDocument>>> query)
{
    public const int MaxDocuments = 100_000;

    public async Task<TraceSet> Read(IEnumerable<string> partitions, IReadOnlyList<SentMessage> sent)
    {
        var found = ImmutableArray.CreateBuilder<Trace>();
        var unknown = ImmutableArray.CreateBuilder<Trace>();
        var leftOf = sent.ToLookup(message => RecordIds.Partition(message.MessageId));
        foreach (var partition in partitions)
        {
            var surveys = (await All<Survey>(partition, DocumentTypes.Survey)).ToDictionary(survey => survey.SurveyId);
            var messages = (await All<OutgoingMessage>(partition, DocumentTypes.Message)).ToDictionary(message => message.MessageId);
            Alert[] alerts = [.. await All<Alert>(partition, DocumentTypes.Alert), .. await All<Alert>(partition, DocumentTypes.ResolvedAlert)];
            found.AddRange((await All<InboundRecord>(partition, DocumentTypes.InboundText)).Select(text => new Trace(TraceKind.InboundText, text.MessageSid)));
            found.AddRange(surveys.Values.SelectMany(survey => survey.Answers.Select(answer => Of(partition, survey, answer))));
            found.AddRange(alerts.SelectMany(alert => alert.Causes.Select(cause => Of(partition, alert, cause.Finding))));
            foreach (var left in leftOf[partition].GroupBy(left => left.MessageId).Where(left => messages.ContainsKey(left.Key)))
            {
                found.AddRange(left.SelectMany((_, times) => Of(messages[left.Key], surveys, isFirst: times == 0)));
            }

            found.AddRange(messages.Values.Where(message => (IsSpokenFor(message) || IsNotNeeded(message)) && leftOf[partition].All(left => left.MessageId != message.MessageId)).SelectMany(message => Of(message, surveys, isFirst: true)));
            unknown.AddRange(messages.Values.Where(IsUnknown).SelectMany(message => Of(message, surveys, isFirst: true)));
        }

        return new TraceSet(found.ToImmutable(), unknown.ToImmutable());
    }

    /// <summary>The reminder of a survey whose own text did not leave: it is what the patient answers to.</summary>
    public static Trace ReminderOf(Trace survey) => survey with { Which = survey.Which.Replace($" {MessageKind.Survey} ", $" {MessageKind.Reminder} ", StringComparison.Ordinal) };

    private static Trace Of(string partition, Survey survey, Answer answer) =>
        new(TraceKind.Answer, $"{partition} {survey.EpisodeId} {survey.CheckInId}: {answer.Instrument}.{answer.Item} = {answer.Value}{answer.Words} by {answer.Via}");

    private static Trace Of(string partition, Alert alert, Finding finding) =>
        new(TraceKind.Alert, $"{partition} {finding.Kind} {finding.Severity}, {alert.State}");

    private static IEnumerable<Trace> Of(OutgoingMessage message, IReadOnlyDictionary<SurveyId, Survey> surveys, bool isFirst) => message switch
    {
        // That a text took an alert follows from what a person wrote, who may have heard of it otherwise.
        { Kind: MessageKind.ReminderStaff, ProcessId: null } => [],
        _ => OfKind(message, surveys, isFirst),
    };

    private static IEnumerable<Trace> OfKind(OutgoingMessage message, IReadOnlyDictionary<SurveyId, Survey> surveys, bool isFirst) => message.Kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Welcome or MessageKind.Notice or MessageKind.Invitation =>
            [new(TraceKind.TextToPatient, $"{RecordIds.Partition(message.MessageId)} {message.Channel} {message.Kind} {About(message, surveys)}")],
        MessageKind.Page or MessageKind.ReminderStaff or MessageKind.Crisis =>
            [new(isFirst ? TraceKind.PageOrCrisisText : TraceKind.Repeat, $"{RecordIds.Partition(message.MessageId)} {message.Channel} {message.Kind} {message.To} {message.Key}")],

        // Answers to a text leave in the webhook's response: whoever calls again gets the same one again.
        MessageKind.Reply => [],
    };

    // The same survey under another id is still the same check-in; what opens no survey is told by its words.
    private static string About(OutgoingMessage message, IReadOnlyDictionary<SurveyId, Survey> surveys) =>
        message.SurveyId is { } id && surveys.TryGetValue(id, out var survey) ? $"{survey.EpisodeId} {survey.CheckInId}" : $"\"{message.Body}\"";

    // Of several pages of one minute the first to come speaks for all: which one that is, is up to the machine. Each has told of its alert.
    private static bool IsSpokenFor(OutgoingMessage message) => message is { SentWith: not null, State: MessageState.Sent or MessageState.Delivered };

    // A call that failed comes a little later, and not at all once somebody has taken the alert.
    private static bool IsNotNeeded(OutgoingMessage message) =>
        message is { Kind: MessageKind.Page, State: MessageState.NotSent } && message.Reason == EnumNames.Name(NotSentReason.AlertTaken);

    private static bool IsUnknown(OutgoingMessage message) => message is { Guarantee: Guarantee.AtMostOnce, State: MessageState.Unknown, Audience: Audience.Patient };

    private async Task<IEnumerable<T>> All<T>(string partition, string type) => (await query(partition, type)).Select(stored => RecordJson.Read<T>(stored.Document.Body));
}

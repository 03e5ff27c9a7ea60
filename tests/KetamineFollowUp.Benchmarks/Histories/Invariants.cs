using KetamineFollowUp.Clinic.Audit;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Provider;

namespace KetamineFollowUp.Benchmarks.Histories;

/// <summary>What must hold in every history. Each check names the rule it found broken.</summary>
internal static class Invariants
{
    private const int MostDocuments = 5000;
    private static readonly TimeZoneInfo Zone = ClinicTime.FindZone("America/New_York")!;

    /// <summary>The broken rules, in words; none when all hold.</summary>
    public static async Task<IReadOnlyList<string>> Broken(History history)
    {
        var sent = await history.Clinic.Get<SentLog>().After(0, CancellationToken.None);
        Alert[] open = [.. await All<Alert>(history, DocumentTypes.Alert)];
        Alert[] resolved = [.. await All<Alert>(history, DocumentTypes.ResolvedAlert)];
        return
        [
            .. EveryTextIsRecordedOnce(history, [.. await All<InboundRecord>(history, DocumentTypes.InboundText)]),
            .. NothingIsStartedWithSomebodyNotFollowed(history, sent),
            .. NothingUnaskedLeavesInQuietHours(sent),
            .. NoTextLeavesTwice(sent),
            .. IdeationRaisesAnAlert(history, [.. open, .. resolved], [.. await All<Survey>(history, DocumentTypes.Survey)]),
            .. await EveryAlertIsResolvedOrOnTheWorklist(history, open),
            .. EveryLadderIsHeardOrRecorded(history, [.. open, .. resolved], [.. await All<TimelineEntry>(history, DocumentTypes.Entry)]),
            .. await TheAuditChainHolds(history),
            .. (await All<WaitingEntry>(history, DocumentTypes.SetAside)).Select(aside => $"set aside: {aside.Text}"),
            .. (await history.Clinic.Record.Due(history.Clinic.Now, 5, CancellationToken.None)).Select(due => $"stays due: {due.Document.Key.Id}"),
        ];
    }

    private static IEnumerable<string> EveryTextIsRecordedOnce(History history, InboundRecord[] onRecord)
    {
        var counts = onRecord.GroupBy(text => text.MessageSid).ToDictionary(group => group.Key, group => group.Count());
        return history.Texts.Where(text => counts.GetValueOrDefault(text.MessageSid) != 1)
            .Select(text => $"{text.MessageSid} (\"{text.Body}\") is on record {counts.GetValueOrDefault(text.MessageSid)} times");
    }

    // A standing holds from right after the step that brought it until the next step begins.
    private static IEnumerable<string> NothingIsStartedWithSomebodyNotFollowed(History history, IReadOnlyList<SentMessage> sent) =>
        from message in sent
        where message.Audience == Audience.Patient
        from span in history.Standings.Zip(history.Standings.Skip(1), (one, next) => (one, next))
        where span.one.From < message.At && message.At < span.next.From
            && span.one with { From = default } == span.next with { From = default }
            && (span.one.OptedOut ? message.Channel == Channel.Sms : span.one.Status != PatientStatus.Active && IsStarted(message.Kind))
        select $"a {message.Kind} at {message.At:u} to a patient who is {(span.one.OptedOut ? "opted out" : span.one.Status)}";

    // The notice belongs to the day of the session and goes at once after a late one, at whatever hour it becomes known.
    private static IEnumerable<string> NothingUnaskedLeavesInQuietHours(IReadOnlyList<SentMessage> sent) =>
        sent.Where(message => message.Audience == Audience.Patient && IsStarted(message.Kind) && message.Kind != MessageKind.Notice && !ShippedProtocols.Standard.SendWindow.Contains(message.At, Zone))
            .Select(message => $"a {message.Kind} in quiet hours at {message.At:u}");

    private static IEnumerable<string> NoTextLeavesTwice(IReadOnlyList<SentMessage> sent) =>
        sent.Where(message => message.Audience == Audience.Patient && IsStarted(message.Kind)).GroupBy(message => message.MessageId)
            .Where(group => group.Count() > 1).Select(group => $"a {group.First().Kind} left {group.Count()} times");

    private static IEnumerable<string> IdeationRaisesAnAlert(History history, Alert[] alerts, Survey[] surveys)
    {
        var words = history.Texts.Any(text => ScreenFindings.From(CrisisScreen.Read(text.Body)).Any(finding => finding.IsSafety));
        var answers = surveys.SelectMany(survey => survey.Answers).Any(answer =>
            answer.Value is { } value
            && Domain.Instruments.InstrumentCatalog.Shipped.Get(answer.Instrument).FindItem(answer.Item) is { AsksAboutSafety: true } item
            && item.IsRaisedBy(value));
        if ((words || answers) && !alerts.Any(alert => alert is { IsSafety: true, Severity: > Severity.Routine }))
        {
            yield return $"suicidal {(words ? "words" : "answers")} without an urgent alert";
        }

        foreach (var alert in alerts.Where(alert => alert.Severity > Severity.Routine && alert.Pages.IsEmpty && !history.RosterHadGap && alert.State == AlertState.Open))
        {
            yield return $"{alert.AlertId} is {alert.Severity} and nobody was paged";
        }
    }

    private static async Task<IEnumerable<string>> EveryAlertIsResolvedOrOnTheWorklist(History history, Alert[] open)
    {
        var worklist = await history.Clinic.Get<WorklistDesk>().Read(1000, CancellationToken.None);
        var shown = worklist.Alerts.Select(alert => alert.AlertId).ToHashSet();
        return open.Where(alert => alert.State == AlertState.Resolved || !shown.Contains(alert.AlertId))
            .Select(alert => $"{alert.AlertId} is {alert.State} and not on the worklist");
    }

    private static IEnumerable<string> EveryLadderIsHeardOrRecorded(History history, Alert[] alerts, TimelineEntry[] entries)
    {
        string[] unheard = [Entries.Name(RecordedFact.NobodyReached), Entries.Name(RecordedFact.NobodyOnCall)];
        var recorded = entries.Any(entry => entry.Kind == "alert" && unheard.Contains(entry.Data["state"]?.GetValue<string>()));
        return alerts.Where(alert => alert is { Severity: > Severity.Routine, Acknowledgements: [] } && history.Clinic.Now - alert.WaitingSince > TimeSpan.FromHours(2) && !recorded)
            .Select(alert => $"{alert.AlertId} is neither acknowledged nor recorded as nobody reached");
    }

    private static async Task<IEnumerable<string>> TheAuditChainHolds(History history)
    {
        var record = await history.Clinic.Record.Read(new DocumentKey(Container.Care, History.Patient.Value, RecordIds.Patient), CancellationToken.None);
        var head = RecordJson.Read<PatientRecord>(record!.Document.Body).Audit;
        var verdict = AuditChain.Verify(PatientRecord.New(History.Patient.Value).Audit, [.. await All<AuditEntry>(history, DocumentTypes.Audit)], head);
        return verdict is AuditVerdict.Intact ? [] : [$"the audit chain is broken: {verdict}"];
    }

    private static async Task<IEnumerable<T>> All<T>(History history, string type) =>
        (await history.Clinic.Record.Query(Container.Care, History.Patient.Value, type, null, MostDocuments, CancellationToken.None))
            .Select(stored => RecordJson.Read<T>(stored.Document.Body));

    // What we start; answers to the patient's own text, the crisis text included, still go.
    private static bool IsStarted(MessageKind kind) => kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation or MessageKind.Notice => true,
        MessageKind.Welcome or MessageKind.Reply or MessageKind.Crisis or MessageKind.Page or MessageKind.ReminderStaff => false,
    };
}

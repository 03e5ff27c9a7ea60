using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>Danger raises an alert, the alert pages, and where nobody answers that is recorded.</summary>
internal static class AlertRules
{
    // The faults of the store that a history makes cost a few tries, each some seconds later.
    private static readonly TimeSpan PagedWithin = TimeSpan.FromMinutes(10);

    // Nothing to try again, and no page of somebody else in whose minute it would have to wait.
    private static readonly TimeSpan PagedAtOnce = TimeSpan.FromMinutes(1);

    // The longest ladder takes 45 minutes; a gap or a fault may delay its beginning.
    private static readonly TimeSpan RecordedWithin = TimeSpan.FromHours(2);

    public static async Task<IEnumerable<string>> Broken(History history, Alert[] alerts, InboundRecord[] texts, TimelineEntry[] entries, IReadOnlyList<SentMessage> sent)
    {
        AlertWait[] waits = [.. alerts.SelectMany(alert => AlertWait.Of(alert, history.Clinic.Now))];
        return
        [
            .. SuicidalWordsRaiseAnAlert(alerts, texts),
            .. SuicidalAnswersRaiseAnAlert(alerts, await history.File.All<Survey>(DocumentTypes.Survey)),
            .. AKnownLevelHidesNoUnfinishedScreen(alerts, await history.File.All<Reading>(DocumentTypes.Score), history.Clinic.Now),
            .. SomebodyIsPaged(waits, history, await PagesAsSent(history, sent)),
            .. EveryLadderIsHeardOrRecorded(waits, entries),
        ];
    }

    private static IEnumerable<string> SuicidalWordsRaiseAnAlert(Alert[] alerts, InboundRecord[] texts) =>
        from text in texts
        where ScreenFindings.From(CrisisScreen.Read(text.Body)).Any(finding => finding.IsSafety) && !IsRaised(alerts, text.At)
        select $"suicidal words ({text.MessageSid}) without an urgent alert";

    private static IEnumerable<string> SuicidalAnswersRaiseAnAlert(Alert[] alerts, Survey[] surveys) =>
        from survey in surveys
        from answer in survey.Answers
        where answer.Value is { } value
            && InstrumentCatalog.Shipped.Get(answer.Instrument).FindItem(answer.Item) is { AsksAboutSafety: true } item
            && item.IsRaisedBy(value) && !IsRaised(alerts, answer.At)
        select $"a suicidal answer ({survey.SurveyId} {answer.Item}) without an urgent alert";

    private static bool IsRaised(Alert[] alerts, DateTimeOffset at) =>
        alerts.Any(alert => alert.Causes.Any(cause => cause.At == at && cause.Finding is { IsSafety: true, Severity: > Severity.Routine }));

    // What a note of known ideation eased was screened within the week before, or in time after; else the alert pages now.
    private static IEnumerable<string> AKnownLevelHidesNoUnfinishedScreen(Alert[] alerts, Reading[] forms, DateTimeOffset now) =>
        from alert in alerts
        from eased in alert.Causes
        where eased.Finding.Cause == FindingCause.KnownIdeation
        let inTime = eased.At + ShippedProtocols.Standard.Escalation.ScreenTimeLimit
        where now > inTime + PagedWithin
            && !forms.Any(form => form.Instrument == SurveyPath.Screener && form.TakenAt >= eased.At - KnownIdeationRule.ScreenStandsFor && form.TakenAt <= inTime)
            && !alert.Causes.Any(cause => cause.Finding.Paging == Paging.Now && cause.At <= inTime + PagedWithin)
            && !alert.Dispositions.Any(said => said.At <= inTime + PagedWithin)
        select FormattableString.Invariant($"{alert.AlertId} pages known ideation of {eased.At:u} by day, and its screen was not finished in time");

    // Many at once are one page: it stands for each of them, whatever the id it left under.
    private static async Task<(string MessageId, DateTimeOffset At)[]> PagesAsSent(History history, IReadOnlyList<SentMessage> sent)
    {
        var sentWith = (await history.File.All<OutgoingMessage>(DocumentTypes.Message)).ToLookup(message => message.SentWith);
        return [.. sent.Where(message => message.Kind == MessageKind.Page).SelectMany(message =>
            sentWith[message.MessageId].Select(own => own.MessageId).Prepend(message.MessageId).Select(id => (id, message.At)))];
    }

    private static IEnumerable<string> SomebodyIsPaged(AlertWait[] waits, History history, (string MessageId, DateTimeOffset At)[] pages) =>
        from wait in waits
        let dueBy = DueBy(wait, history.Cover, history.PagesMayWait ? PagedWithin : PagedAtOnce)
        where dueBy <= wait.Until && !pages.Any(page => wait.IsOf(page.MessageId) && page.At >= wait.From && page.At <= dueBy)
        select FormattableString.Invariant($"{wait.AlertId} pages ({wait.Paging}) since {wait.From:u} and nobody was paged by {dueBy:u}");

    // A ladder that found nobody looks at the roster again after the time of a step; by night a daytime alert stands still.
    private static DateTimeOffset DueBy(AlertWait wait, RosterCover cover, TimeSpan within)
    {
        var policy = ShippedProtocols.Standard.Escalation;
        var ladder = wait.Paging == Paging.Daytime ? policy.Daytime : policy.Urgent;
        var by = cover.PageDueBy(wait.From, within, ladder.StepEvery + PagedWithin);
        return wait.Paging != Paging.Daytime || by == DateTimeOffset.MaxValue || policy.DaytimeHours.Includes(by, SampleClinic.Roster.TimeZone)
            ? by
            : policy.DaytimeHours.NextFrom(by, SampleClinic.Roster.TimeZone) + PagedWithin;
    }

    private static IEnumerable<string> EveryLadderIsHeardOrRecorded(AlertWait[] waits, TimelineEntry[] entries) =>
        from wait in waits
        where wait.Paging == Paging.Now && wait.Until - wait.From > RecordedWithin && !entries.OfType<TimelineEntry.FactRecorded>().Any(entry =>
            entry.About == wait.AlertId.Value && entry.Fact is RecordedFact.NobodyReached or RecordedFact.NobodyOnCall && entry.At >= wait.From && entry.At <= wait.Until)
        select FormattableString.Invariant($"{wait.AlertId} is neither acknowledged since {wait.From:u} nor recorded as nobody reached");
}

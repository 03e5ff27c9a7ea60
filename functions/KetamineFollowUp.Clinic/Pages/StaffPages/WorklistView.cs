using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>The worklist: what waits for a person, the most urgent first.</summary>
/// <param name="times">The clinic's clock.</param>
/// <param name="alerts">Says how an alert stands.</param>
internal sealed class WorklistView(StaffTimes times, AlertView alerts)
{
    public const string NoteField = "note";

    /// <param name="visit">Who looks.</param>
    /// <param name="list">What waits.</param>
    /// <param name="names">The patients' names by their partition.</param>
    /// <param name="notice">What the action before said.</param>
    public Html Page(StaffVisit visit, Worklist.Worklist list, IReadOnlyDictionary<string, string> names, Html notice) => StaffLayout.Page(visit, "Worklist", notice, Html.Of($"""
        {OnCall(visit)}
        <h2>Alerts ({list.Alerts.Length})</h2>
        {List(list.Alerts.Select(alert => Alert(visit, alert, names)))}
        <h2>Booster reviews ({list.Reviews.Length})</h2>
        {List(list.Reviews.Select(review => Review(visit, review, names)))}
        <h2>Texts to read ({list.Unread.Length})</h2>
        {Waiting(visit, list.Unread, names)}
        <h2>Unreachable ({list.Unreachable.Length})</h2>
        {Waiting(visit, list.Unreachable, names)}
        <h2>Set aside ({list.SetAside.Length})</h2>
        {Waiting(visit, list.SetAside, names)}
        """));

    private static Html OnCall(StaffVisit visit) => visit.Roster is { } roster && RosterRules.At(roster, visit.Now) is { Gap: false } now
        ? Html.Of($"<p>On call now: {string.Join(", ", now.Primary.Select(visit.NameOf))}</p>")
        : StaffLayout.Refused("Nobody is on call now: the roster has a gap.");

    private Html Alert(StaffVisit visit, Alert alert, IReadOnlyDictionary<string, string> names) => Html.Of($"""
        <li>{StaffWords.Tag(alert.Severity)} <a class="open" href="/clinic/alerts/{Uri.EscapeDataString(alert.AlertId)}">{NameOf(alert.AlertId, names)}</a>
        <p>{alerts.State(visit, alert)}</p>
        <ul>{alert.Reasons.Select(reason => Html.Of($"<li>{reason}</li>"))}</ul></li>
        """);

    private Html Review(StaffVisit visit, BoosterReview review, IReadOnlyDictionary<string, string> names) => Html.Of($"""
        <li><a class="open" href="/clinic/reviews/{Uri.EscapeDataString(review.ReviewId)}">{NameOf(review.ReviewId, names)}: {StaffWords.Of(review.Recommendation.Kind)}</a>
        <p class="quiet">Waits for {StaffTimes.Span(visit.Now - (review.WaitsSince ?? review.OpenedAt))}, since {times.At(review.WaitsSince ?? review.OpenedAt)}</p></li>
        """);

    private Html Waiting(StaffVisit visit, ImmutableArray<WaitingEntry> entries, IReadOnlyDictionary<string, string> names) =>
        List(entries.Select(entry => Entry(visit, entry, names)));

    private Html Entry(StaffVisit visit, WaitingEntry entry, IReadOnlyDictionary<string, string> names) => Html.Of($"""
        <li>{Patient(entry, names)} {times.At(entry.At)}
        <p class="words">{entry.Text}</p>
        <details><summary>Handled</summary>
        <form method="post" action="/clinic/worklist/{Uri.EscapeDataString(entry.EntryId)}/handled">
        {StaffForm.Note($"{entry.EntryId}-note", NoteField, "Note (stays in the record)", given: null)}
        {visit.FormFields(entry.EntryId)}
        <button type="submit">Take it off the list</button>
        </form></details></li>
        """);

    private static Html Patient(WaitingEntry entry, IReadOnlyDictionary<string, string> names) => WorklistDesk.PatientOf(entry.EntryId) is { } patient
        ? Html.Of($"""<a class="open" href="/clinic/patients/{patient.Value}">{NameOf(entry.EntryId, names)}</a>""")
        : Html.Of($"<strong>{NameOf(entry.EntryId, names)}</strong>");

    private static string NameOf(string id, IReadOnlyDictionary<string, string> names) => names.GetValueOrDefault(RecordIds.Partition(id)) ?? "Unknown number";

    private static Html List(IEnumerable<Html> items) =>
        items.ToList() is { Count: > 0 } some ? Html.Of($"""<ul class="entries">{some}</ul>""") : Html.Of($"<p>Nothing waits.</p>");
}

using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>An alert as it looks at 3 a.m. on a phone: what it is, what to do, whom to call; the rest below.</summary>
internal sealed class AlertView(StaffTimes times, TimelineText timeline)
{
    public const string DispositionField = "disposition";
    public const string NoteField = "note";

    /// <param name="visit">Who looks.</param>
    /// <param name="file">The alert.</param>
    /// <param name="notice">What the action before said.</param>
    /// <param name="given">A form to be put right; null for none.</param>
    public Html Page(StaffVisit visit, AlertFile file, Html notice, FormBody? given) => StaffLayout.Page(visit, Title(file.Alert), notice, Html.Of($"""
        <p>{StaffWords.Tag(file.Alert.Severity)} {State(visit, file.Alert)}</p>
        <p><strong>{NextStep(file)}</strong></p>
        {Acknowledge(visit, file.Alert)}
        {Who(visit, file.Record)}
        <h2>Reasons</h2>
        <ul>
        {file.Alert.Reasons.Select(reason => Html.Of($"<li>{reason}</li>"))}
        </ul>
        {Resolve(visit, file.Alert, given)}
        {Pages(visit, file.Alert)}
        {History(visit, file.Alert)}
        {Before(file)}
        """));

    /// <summary>What became of the alert so far, in a line.</summary>
    public Html State(StaffVisit visit, Alert alert) => alert switch
    {
        { Resolution: { } end } => Html.Of($"Resolved by {visit.NameOf(end.By)}, {times.At(end.At)}: {StaffWords.Of(end.Disposition)}."),
        { Acknowledgement: { } taken } => Html.Of($"Taken by {visit.NameOf(taken.By)}, {times.At(taken.At)}. Not resolved."),
        _ => Html.Of($"Nobody has it. Waits for {StaffTimes.Span(visit.Now - alert.WaitingSince)}, since {times.At(alert.WaitingSince)}."),
    };

    private static string Title(Alert alert) => alert.PatientId is { } patient ? $"Alert for {patient.Value}" : "Alert for an unknown number";

    private static string NextStep(AlertFile file) => (file.Alert.State, file.Alert.Severity) switch
    {
        (AlertState.Resolved, _) => "Nothing more to do here.",
        (AlertState.Acknowledged, _) => "Call now if that is not done, then say below what came of it. Unresolved, it pages again.",
        (AlertState.Open, Severity.Routine) => "Have a look, then say below what came of it. Nobody is paged for it.",
        (AlertState.Open, Severity.Urgent or Severity.Emergency) =>
            "Take it, then call. In danger, or not to be reached: call 911" + (file.Record.Patient?.Address is null ? "." : " with the address below."),
    };

    private static Html Acknowledge(StaffVisit visit, Alert alert) => alert.State switch
    {
        AlertState.Open => Html.Of($"""
            <form method="post" action="/clinic/alerts/{Uri.EscapeDataString(alert.AlertId)}/acknowledge">
            {visit.FormFields("take")}
            <button type="submit">Take this alert</button>
            </form>
            """),
        AlertState.Acknowledged or AlertState.Resolved => Html.Empty,
    };

    private static Html Who(StaffVisit visit, PatientRecord record) => record switch
    {
        { Patient: { } patient } => PatientCard.Of(patient, visit.Now),
        { Unknown: { } unknown } => PatientCard.Of(unknown),
        _ => Html.Empty,
    };

    private static Html Resolve(StaffVisit visit, Alert alert, FormBody? given) => alert.State switch
    {
        AlertState.Open or AlertState.Acknowledged => Html.Of($"""
            <h2>What came of it?</h2>
            <form method="post" action="/clinic/alerts/{Uri.EscapeDataString(alert.AlertId)}/resolve">
            {StaffForm.Radios(DispositionField, "Outcome", Enum.GetValues<Disposition>().Select(one => (Entries.Name(one), Label(one, alert.Severity))), given)}
            {StaffForm.Note("resolve-note", NoteField, "Note (stays in the record)", given)}
            {visit.FormFields("resolve")}
            <button type="submit">Record the outcome</button>
            </form>
            """),
        AlertState.Resolved => Html.Empty,
    };

    private static string Label(Disposition disposition, Severity severity) =>
        disposition == Disposition.NotReached && severity != Severity.Routine
            ? $"{StaffWords.Of(disposition)} (stays unresolved, pages again)"
            : StaffWords.Of(disposition);

    private Html Pages(StaffVisit visit, Alert alert) => alert.Pages.IsEmpty
        ? Html.Of($"<h2>Who was paged</h2><p>Nobody so far.</p>")
        : Html.Of($"""
            <h2>Who was paged</h2>
            <div class="scroll" role="region" aria-label="Pages" tabindex="0"><table>
            <tr><th scope="col">When</th><th scope="col">Whom</th><th scope="col">By</th><th scope="col">Outcome</th></tr>
            {alert.Pages.Reverse().Select(page => Html.Of(
                $"<tr><td>{times.At(page.At)}</td><td>{visit.NameOf(page.To)}</td><td>{StaffWords.Of(page.Channel)}</td><td>{StaffWords.Of(page.Outcome)}</td></tr>"))}
            </table></div>
            """);

    private Html History(StaffVisit visit, Alert alert) => Html.Of($"""
        <h2>What was done</h2>
        <ul>
        <li>Raised {times.At(alert.RaisedAt)}</li>
        {alert.Acknowledgements.Select(taken => Html.Of($"<li>Taken by {visit.NameOf(taken.By)}, {times.At(taken.At)}</li>"))}
        {alert.Dispositions.Select(said => Html.Of($"""<li>{StaffWords.Of(said.Disposition)}, {visit.NameOf(said.By)}, {times.At(said.At)} <span class="words">{said.Note}</span></li>"""))}
        </ul>
        """);

    private Html Before(AlertFile file) => file.Record.Patient is null
        ? Html.Of($"""
            <h2>Latest texts</h2>
            <ul class="entries">
            {file.Texts.Select(text => Html.Of($"""<li>{times.At(text.At)} <span class="words">“{text.Body}”</span></li>"""))}
            </ul>
            """)
        : Html.Of($"<h2>The last 7 days</h2>{timeline.List(file.Lines)}");
}

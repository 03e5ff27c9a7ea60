using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Layout;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>The page of an alert, and what can be done there.</summary>
public sealed class AlertPageEndpoints(StaffDoor door, AlertFiles files, AlertDesk alerts, InstrumentCatalog catalog)
{
    // What an action said, as it stands in the address of the page after it.
    private const string Taken = "taken";
    private const string AlreadyTaken = "already-taken";
    private const string Recorded = "recorded";
    private const string AlreadyResolved = "already-resolved";

    private readonly TimelineText _timeline = new(catalog);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/alerts/{id}", Door.StaffPage, context =>
            door.Show(context, visit => Page(context, visit, StatusCodes.Status200OK, file => Said(visit, file.Alert), given: null))),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/acknowledge", Door.StaffPage, context => door.Act(context, (visit, form) => Acknowledge(context, visit, form))),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/resolve", Door.StaffPage, context => door.Act(context, (visit, form) => Resolve(context, visit, form))),
    ];

    private async Task<IResult> Acknowledge(HttpContext context, StaffVisit visit, FormBody form) => visit.Who is { } by
        ? (await alerts.Acknowledge(IdOf(context), by, context.RequestAborted)).Match<IResult>(
            done => After(context, Taken),
            already => After(context, already.By == by ? Taken : AlreadyTaken),
            resolved => After(context, AlreadyResolved),
            () => NotFound(visit))
        : await Invalid(context, visit, form, StaffWords.WhoAreYou);

    private async Task<IResult> Resolve(HttpContext context, StaffVisit visit, FormBody form)
    {
        var note = StaffForm.Written(form, AlertPage.NoteField);
        if (visit.Who is not { } by)
        {
            return await Invalid(context, visit, form, StaffWords.WhoAreYou);
        }

        if (Enum.GetValues<Disposition>().Where(one => Entries.Name(one) == form[AlertPage.DispositionField]).ToArray() is not [var disposition])
        {
            return await Invalid(context, visit, form, "Nothing was done: choose what came of it.");
        }

        return note?.Length > StaffForm.LongestNote
            ? await Invalid(context, visit, form, $"Nothing was done: a note may have {StaffForm.LongestNote} characters.")
            : (await alerts.Resolve(IdOf(context), by, disposition, note, context.RequestAborted)).Match<IResult>(
                done => After(context, Recorded),
                already => After(context, AlreadyTaken),
                resolved => After(context, AlreadyResolved),
                () => NotFound(visit));
    }

    private Task<IResult> Invalid(HttpContext context, StaffVisit visit, FormBody form, string problem) =>
        Page(context, visit, StatusCodes.Status422UnprocessableEntity, _ => Notice.Refused(problem), form);

    private async Task<IResult> Page(HttpContext context, StaffVisit visit, int status, Func<AlertFile, Notice?> notice, FormBody? given) =>
        await files.Find(IdOf(context), context.RequestAborted) is { } file
            ? new HtmlPage(status, AlertPage.Of(visit, file, _timeline, notice(file), given))
            : NotFound(visit);

    // A code counts only where the alert agrees: an address can be made up.
    private static Notice? Said(StaffVisit visit, Alert alert) => (visit.Said, alert) switch
    {
        (Taken, { State: AlertState.Acknowledged, Acknowledgement: { } taken }) => Notice.Done($"Taken by {visit.NameOf(taken.By)}. Nobody else is paged while it is in hand."),
        (AlreadyTaken, { State: AlertState.Acknowledged, Acknowledgement: { } taken }) =>
            Notice.Refused($"Already acknowledged by {visit.NameOf(taken.By)}, {visit.Times.Text(taken.At)}."),
        (AlreadyResolved, { Resolution: { } end }) => Notice.Refused($"Already resolved by {visit.NameOf(end.By)}, {visit.Times.Text(end.At)}."),
        (Recorded, { Dispositions: [.., var said] }) => Notice.Done(
            $"Recorded: {StaffWords.Of(said.Disposition)}." + (alert.State == AlertState.Resolved ? " The alert is resolved." : " The alert stays unresolved and pages again.")),
        _ => null,
    };

    private static SeeOther After(HttpContext context, string said) =>
        new($"/clinic/alerts/{Uri.EscapeDataString(IdOf(context))}?{StaffVisit.SaidField}={said}");

    private static HtmlPage NotFound(StaffVisit visit) => NotFoundPage.Answer(visit, "There is no such alert.");

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";
}

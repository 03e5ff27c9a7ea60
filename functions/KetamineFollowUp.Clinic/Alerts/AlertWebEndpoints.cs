using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Processes;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The page of an alert, and what can be done there.</summary>
public sealed class AlertWebEndpoints(StaffAccess caller, AlertFiles files, AlertPages pages, AlertActions alerts, SayPatientHome home)
{
    // What an action said, as it stands in the address of the page after it.
    private const string Taken = "taken";
    private const string AlreadyTaken = "already-taken";
    private const string Recorded = "recorded";
    private const string AlreadyResolved = "already-resolved";
    private const string AtHome = "home";
    private const string NotAwaited = "not-awaited";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/alerts/{id}", CallerKind.Staff, context => caller.Show(
            context, request => Open(context, request))) { Shows = LookKind.Alert },
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/acknowledge", CallerKind.Staff, context => Act(context, Acknowledge)),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/resolve", CallerKind.Staff, context => Act(context, Resolve)),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/home", CallerKind.Staff, context => Act(context, Home)),
    ];

    // A page that brings itself up to date has nobody in front of it for certain.
    private async Task<IResult> Open(HttpContext context, StaffRequest request)
    {
        if (RecordPath.Id<AlertId>(context) is { } id && HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey(StaffAccess.RefreshHeader))
        {
            try
            {
                await alerts.Look(id, request.Who, request.Now, context.RequestAborted);
            }
            catch (StoreUnavailableException)
            {
                // Whoever was woken sees what can still be read; the backup may hear in vain.
            }
        }

        return await Page(context, request, StatusCodes.Status200OK, file => Said(request, file.Alert), given: null);
    }

    private Task<IResult> Act(HttpContext context, Func<HttpContext, StaffRequest, FormBody, AlertId, Task<IResult>> act) => caller.Act(
        context, (request, form) => RecordPath.Id<AlertId>(context) is { } id ? act(context, request, form, id) : Task.FromResult<IResult>(AlertPages.NotFound(request)));

    private async Task<IResult> Acknowledge(HttpContext context, StaffRequest request, FormBody form, AlertId id) => request.Who is { } by
        ? (await alerts.Acknowledge(id, by, context.RequestAborted)).Match<IResult>(
            () => AlertPages.After(id, Taken),
            () => AlertPages.After(id, Recorded),
            () => AlertPages.After(id, Recorded),
            already => AlertPages.After(id, already.By == by ? Taken : AlreadyTaken),
            resolved => AlertPages.After(id, AlreadyResolved),
            () => AlertPages.NotFound(request))
        : await Invalid(context, request, form, request.WhoAreYou);

    private async Task<IResult> Home(HttpContext context, StaffRequest request, FormBody form, AlertId id) => request.Who is { } by
        ? (await home.Say(id, by, context.RequestAborted)).Match<IResult>(_ => AlertPages.After(id, AtHome), _ => AlertPages.After(id, AtHome), () => AlertPages.After(id, NotAwaited))
        : await Invalid(context, request, form, request.WhoAreYou);

    private async Task<IResult> Resolve(HttpContext context, StaffRequest request, FormBody form, AlertId id)
    {
        var check = new FieldCheck(request.Now);
        var note = check.OptionalText(AlertWebView.NoteField, StaffForm.Written(form, AlertWebView.NoteField), StaffForm.LongestNote);
        if (request.Who is not { } by)
        {
            return await Invalid(context, request, form, request.WhoAreYou);
        }

        if (Enum.GetValues<Disposition>().Where(one => EnumNames.Name(one) == form[AlertWebView.DispositionField]).ToArray() is not [var disposition])
        {
            return await Invalid(context, request, form, "Nothing was done: choose what came of it.");
        }

        var safety = SafetyOutcome.Read(form, check, disposition);
        if (StaffForm.Problem(check, field => field == AlertWebView.NoteField ? "The note" : "What it was assessed with") is { } problem)
        {
            return await Invalid(context, request, form, problem);
        }

        if (!SeenNumbers.TryRead(form[SeenNumbers.Field], await files.Alert(id, context.RequestAborted), out var seen))
        {
            return await Invalid(context, request, form, "Nothing was done: the page does not fit the alert. Look again.");
        }

        return await (await alerts.Resolve(id, by, disposition, note, context.RequestAborted, safety, seen)).Match<Task<IResult>>(
            () => Task.FromResult<IResult>(AlertPages.After(id, Taken)),
            () => Task.FromResult<IResult>(AlertPages.After(id, Recorded)),
            () => Task.FromResult<IResult>(AlertPages.After(id, Recorded)),
            already => Task.FromResult<IResult>(AlertPages.After(id, AlreadyTaken)),
            resolved => TooLate(context, request, form, new Resolution(by, disposition, note, resolved.At) { Safety = safety }),
            () => Task.FromResult<IResult>(AlertPages.NotFound(request)));
    }

    // The same said twice by the same person is a button pressed twice. Anything else was not recorded, and is shown to be copied.
    private async Task<IResult> TooLate(HttpContext context, StaffRequest request, FormBody form, Resolution said) =>
        RecordPath.Id<AlertId>(context) is { } id && await files.Find(id, context.RequestAborted) is { Alert: { Resolution: { } first } alert } && first == said
            ? AlertPages.After(alert.AlertId, Recorded)
            : await Page(
                context, request, StatusCodes.Status409Conflict,
                file => file.Alert.Resolution is { } end ? Resolved(request, end) : StatusMessage.Refused("Nothing was recorded: the alert has changed. Look again."), form);

    private Task<IResult> Invalid(HttpContext context, StaffRequest request, FormBody form, string problem) =>
        Page(context, request, StatusCodes.Status422UnprocessableEntity, _ => StatusMessage.Refused(problem), form);

    private Task<IResult> Page(HttpContext context, StaffRequest request, int status, Func<AlertFile, StatusMessage?> notice, FormBody? given) =>
        pages.Show(context, request, status, notice, given);

    // A code counts only where the alert agrees: an address can be made up.
    private static StatusMessage? Said(StaffRequest request, Alert alert) => (request.Said, alert) switch
    {
        (Taken, { State: AlertState.Acknowledged, Acknowledgement: { } taken }) => StatusMessage.Done($"Taken by {request.NameOf(taken.By)}. Nobody else is paged while it is in hand."),
        (AlreadyTaken, { State: AlertState.Acknowledged, Acknowledgement: { } taken }) =>
            StatusMessage.Refused($"Already acknowledged by {request.NameOf(taken.By)}, {request.Times.Text(taken.At)}."),
        (AtHome, { Resolution.Disposition: Disposition.EmergencyServices }) => StatusMessage.Done("The patient is home: the safety check-ins count from then."),
        (NotAwaited, _) => StatusMessage.Refused("Nothing was recorded: nothing waits for the patient to come home."),
        (AlreadyResolved, { Resolution: { } end }) => Resolved(request, end),
        (Recorded, { Dispositions: [.., var said] }) => StatusMessage.Done(
            $"Recorded: {StaffWords.Of(said.Disposition)}.{InWhoseHands(request, alert, said)}"
            + (alert.State == AlertState.Resolved ? " The alert is resolved." : " The alert stays unresolved and pages again.")),
        (AlertCorrectionWebEndpoints.Released, { State: AlertState.Open, Acknowledgements: [.., { Released: { } given }] }) =>
            StatusMessage.Done($"Given back by {request.NameOf(given.By)}. It pages again."),
        (AlertCorrectionWebEndpoints.Reopened, { State: AlertState.Open, Reopenings: [.., var again] }) => StatusMessage.Done($"Opened again by {request.NameOf(again.By)}. It pages again."),
        (AlertCorrectionWebEndpoints.Noted, { Notes: [.., var note] }) => StatusMessage.Done($"The note by {request.NameOf(note.By)} is on record."),
        _ => null,
    };

    private static StatusMessage Resolved(StaffRequest request, Resolution end) =>
        StatusMessage.Refused($"Nothing was recorded: already resolved by {request.NameOf(end.By)}, {request.Times.Text(end.At)}.");

    // Whoever records for another should know whose call they closed.
    private static string InWhoseHands(StaffRequest request, Alert alert, Resolution said) => alert.Acknowledgement is { } taken && taken.By != said.By
        ? $" {request.NameOf(taken.By)} had taken it, {request.Times.Text(taken.At)}."
        : "";
}

using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Messaging;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>The worklist, answering what stands on it, and taking it off.</summary>
public sealed class WorklistWebEndpoints(StaffAccess caller, ReadWorklist lists, WorklistActions worklist, PatientTransactions patients, ProtocolCatalog protocols, AlertProcessor processor)
{
    private const string Answered = "answered";
    private const string Handled = "handled";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic", CallerKind.Staff, context => caller.Show(
            context,
            request => Page(context, request, StatusCodes.Status200OK, Said(request), failed: null, reloads: !context.Request.Query.ContainsKey(StaffLayout.StillField)))),
        new ClinicEndpoint("POST", "/clinic/worklist/{id}/answer", CallerKind.Staff, context => Act(context, Answer)),
        new ClinicEndpoint("POST", "/clinic/worklist/{id}/handled", CallerKind.Staff, context => Act(context, Handle)),
    ];

    private Task<IResult> Act(HttpContext context, Func<HttpContext, StaffRequest, FormBody, string, Task<IResult>> act) => caller.Act(
        context, (request, form) => RecordPath.Id(context) is { } id ? act(context, request, form, id) : Task.FromResult<IResult>(NotFound(request)));

    private async Task<IResult> Answer(HttpContext context, StaffRequest request, FormBody form, string id)
    {
        var check = new FieldCheck(request.Now);
        var text = check.TextMessage(WorklistWebView.TextField, StaffForm.Written(form, WorklistWebView.TextField) ?? "");
        if (StaffForm.Problem(check, _ => "Your answer") is { } problem)
        {
            return await Failed(context, request, id, StatusCodes.Status422UnprocessableEntity, problem, form);
        }

        return request.Who is not { } by
            ? await Failed(context, request, id, StatusCodes.Status422UnprocessableEntity, request.WhoAreYou, form)
            : await (await worklist.Answer(id, text, by, context.RequestAborted)).Match(
                () => Task.FromResult<IResult>(After(Answered)),
                already => Failed(context, request, id, StatusCodes.Status409Conflict, $"Nothing was sent: {AlreadyHandled(request, already.By, already.At)}", form),
                denied => Failed(context, request, id, StatusCodes.Status409Conflict, $"Nothing was sent: {Because(denied)}", form),
                () => Task.FromResult<IResult>(NotFound(request)));
    }

    private async Task<IResult> Handle(HttpContext context, StaffRequest request, FormBody form, string id)
    {
        var check = new FieldCheck(request.Now);
        var note = check.OptionalText(WorklistWebView.NoteField, StaffForm.Written(form, WorklistWebView.NoteField), StaffForm.LongestReason);
        if (StaffForm.Problem(check, _ => "The note") is { } problem)
        {
            return await Failed(context, request, id, StatusCodes.Status422UnprocessableEntity, problem, form);
        }

        return request.Who is not { } by
            ? await Failed(context, request, id, StatusCodes.Status422UnprocessableEntity, request.WhoAreYou, form)
            : await (await worklist.Handle(id, by, note, context.RequestAborted)).Match(
                done => Task.FromResult<IResult>(After(Handled)),
                already => Failed(context, request, id, StatusCodes.Status409Conflict, $"Nothing was done: {AlreadyHandled(request, already.By, already.At)}", form),
                () => Task.FromResult<IResult>(NotFound(request)));
    }

    private Task<IResult> Failed(HttpContext context, StaffRequest request, string id, int status, string problem, FormBody form) =>
        Page(context, request, status, StatusMessage.Refused(problem), new WorklistWebView.FailedForm(id, form), reloads: false);

    private async Task<IResult> Page(HttpContext context, StaffRequest request, int status, StatusMessage? notice, WorklistWebView.FailedForm? failed, bool reloads)
    {
        var list = await lists.Read(context.RequestAborted);
        var people = await People(list, context.RequestAborted);
        return new HtmlView(status, WorklistWebView.Of(request, list, people, protocols.Current.SendWindow, await processor.Facts(patient: null, context.RequestAborted), notice, failed, reloads));
    }

    private async Task<Dictionary<string, PatientRecord>> People(Worklist list, CancellationToken cancel)
    {
        IEnumerable<string> ids =
        [
            .. WorklistWebView.ByNeed(list).Take(WaitingList<int>.MaxShown).Select(alert => alert.AlertId.Value),
            .. list.Reviews.Take(WaitingList<int>.MaxShown).Select(review => review.ReviewId.Value),
            .. new[] { list.Unread, list.Unreachable, list.Tasks, list.SetAside }.SelectMany(entries => entries.Take(WaitingList<int>.MaxShown)).Select(entry => entry.EntryId),
            .. list.NotAnswering.Take(WaitingList<int>.MaxShown).Select(silent => silent.PatientId.Value),
        ];

        // Point reads, all at once: one after the other they would make the page wait for each.
        var people = await Task.WhenAll(ids.Select(RecordIds.Partition).Distinct().Select(async partition => (partition, Record: await patients.Read(partition, cancel))));
        return people.Where(one => one.Record is not null).ToDictionary(one => one.partition, one => one.Record!, StringComparer.Ordinal);
    }

    private static string AlreadyHandled(StaffRequest request, string by, DateTimeOffset at) => $"{request.NameOf(by)} has handled it, {request.Times.Text(at)}.";

    private static string Because(NotSentReason denied) => denied switch
    {
        NotSentReason.OptedOut => "the patient has opted out of texts since. Phone them.",
        NotSentReason.NoConsent => "the patient has not consented to texts. Phone them.",
        NotSentReason.ReportedDeath => "the patient's death is confirmed: nothing is sent any more.",
        NotSentReason.AskFirst => "nothing is texted to this patient. Phone them, and ask first whether it is safe to talk.",
        NotSentReason.NoPatient => "no patient has this number, so it is not written to.",
        NotSentReason.Undeliverable or NotSentReason.NoAddress or NotSentReason.Stale or NotSentReason.Paused
            or NotSentReason.Discharged or NotSentReason.NoChannel or NotSentReason.EmergencyUnresolved
            or NotSentReason.AskedRecently or NotSentReason.SurveyClosed or NotSentReason.NotANumber
            or NotSentReason.NotOnTheRoster or NotSentReason.CallsAreOff or NotSentReason.AlertTaken or NotSentReason.ReviewChanged
            => "texts do not reach the patient's number. Phone them, or find another.",
    };

    private static StatusMessage? Said(StaffRequest request) => request.Said switch
    {
        Answered => StatusMessage.Done("Your answer is on its way, and the text is off the list."),
        Handled => StatusMessage.Done("Handled: it is off the list, and on record."),
        _ => null,
    };

    private static SeeOther After(string said) => new($"/clinic?{StaffRequest.SaidField}={said}");

    private static HtmlView NotFound(StaffRequest request) => NotFoundView.Answer(request, "There is no such entry.");
}

using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Layout;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Worklist;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>The worklist, and taking entries off it.</summary>
public sealed class WorklistPageEndpoints(StaffDoor door, WorklistDesk worklist, PatientDesk patients)
{
    private const string Handled = "handled";
    private const string AlreadyHandled = "already-handled";
    private const int MostShown = 100;

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic", Door.StaffPage, context => door.Show(context, visit => Page(context, visit, StatusCodes.Status200OK, Said(visit)))),
        new ClinicEndpoint("POST", "/clinic/worklist/{id}/handled", Door.StaffPage, context => door.Act(context, (visit, form) => Handle(context, visit, form))),
    ];

    private async Task<IResult> Handle(HttpContext context, StaffVisit visit, FormBody form)
    {
        var note = StaffForm.Written(form, WorklistPage.NoteField);
        if (visit.Who is not { } by || note?.Length > StaffForm.LongestNote)
        {
            var problem = visit.Who is null ? StaffWords.WhoAreYou : $"Nothing was done: a note may have {StaffForm.LongestNote} characters.";
            return await Page(context, visit, StatusCodes.Status422UnprocessableEntity, Notice.Refused(problem));
        }

        var id = context.Request.RouteValues["id"] as string ?? "";
        return (await worklist.Handle(id, by, note, context.RequestAborted)).Match(
            done => new SeeOther($"/clinic?{StaffVisit.SaidField}={Handled}"),
            already => new SeeOther($"/clinic?{StaffVisit.SaidField}={AlreadyHandled}"),
            () => (IResult)NotFoundPage.Answer(visit, "There is no such entry."));
    }

    private async Task<IResult> Page(HttpContext context, StaffVisit visit, int status, Notice? notice)
    {
        var list = await worklist.Read(MostShown, context.RequestAborted);
        return new HtmlPage(status, WorklistPage.Of(visit, list, await Names(list, context.RequestAborted), notice));
    }

    private async Task<Dictionary<string, string>> Names(Worklist.Worklist list, CancellationToken cancel)
    {
        var ids = list.Alerts.Select(alert => alert.AlertId).Concat(list.Reviews.Select(review => review.ReviewId))
            .Concat(list.Unread.Concat(list.Unreachable).Concat(list.SetAside).Select(entry => entry.EntryId));
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var partition in ids.Select(RecordIds.Partition).Distinct())
        {
            if ((await patients.Read(partition, cancel))?.Patient is { } patient)
            {
                names[partition] = $"{patient.PreferredName} ({partition})";
            }
        }

        return names;
    }

    private static Notice? Said(StaffVisit visit) => visit.Said switch
    {
        Handled => Notice.Done("Handled: it is off the list, and on record."),
        AlreadyHandled => Notice.Refused("Nothing was done: a colleague has handled it already."),
        _ => null,
    };
}

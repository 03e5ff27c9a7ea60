using System.Globalization;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>A patient's record: how to reach them, what waits, what is to come, and the timeline.</summary>
public sealed class PatientPageEndpoints(StaffDoor door, PatientDesk patients, TimelineDesk timelines, InstrumentCatalog catalog)
{
    private readonly TimelineText _timeline = new(catalog);

    public IEnumerable<ClinicEndpoint> All =>
        [new ClinicEndpoint("GET", "/clinic/patients/{id}", Door.StaffPage, context => door.Show(context, visit => Page(context, visit)))];

    private async Task<IResult> Page(HttpContext context, StaffVisit visit)
    {
        if (!PatientId.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || await patients.Read(id.Value, context.RequestAborted) is not { Patient: { } patient } record
            || await timelines.Read(id, context.RequestAborted) is not { } lines)
        {
            return NotFoundPage.Answer(visit, "There is no such patient.");
        }

        _ = int.TryParse(context.Request.Query[PatientPage.PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new HtmlPage(StatusCodes.Status200OK, PatientPage.Of(visit, record, patient, lines, _timeline, Math.Clamp(page, 1, (lines.Count / PatientPage.LinesAPage) + 1)));
    }
}

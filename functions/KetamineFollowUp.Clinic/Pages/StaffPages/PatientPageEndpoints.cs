using System.Globalization;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>A patient's record: how to reach them, what waits, what is to come, and the timeline.</summary>
public sealed class PatientPageEndpoints(StaffDoor door, PatientDesk patients, TimelineDesk timelines, InstrumentCatalog catalog, ClinicSettings clinic)
{
    private const int LinesAPage = 200;
    private const string PageField = "page";
    private readonly TimelineText _timeline = new(catalog, new StaffTimes(clinic.TimeZone));

    public IEnumerable<ClinicEndpoint> All =>
        [new ClinicEndpoint("GET", "/clinic/patients/{id}", Door.StaffPage, context => door.Show(context, visit => Page(context, visit)))];

    private async Task<IResult> Page(HttpContext context, StaffVisit visit)
    {
        if (!PatientId.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || await patients.Read(id.Value, context.RequestAborted) is not { Patient: { } patient } record
            || await timelines.Read(id, context.RequestAborted) is not { } lines)
        {
            return new HtmlPage(StatusCodes.Status404NotFound, StaffLayout.NotFound(visit, "There is no such patient."));
        }

        _ = int.TryParse(context.Request.Query[PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new HtmlPage(StatusCodes.Status200OK, View(visit, record, patient, lines, Math.Clamp(page, 1, (lines.Count / LinesAPage) + 1)));
    }

    private Html View(StaffVisit visit, PatientRecord record, Patient patient, IReadOnlyList<TimelineLine> lines, int page)
    {
        var past = lines.Where(line => line.At <= visit.Now).Reverse().ToList();
        var shown = past.Skip((page - 1) * LinesAPage).Take(LinesAPage);
        return StaffLayout.Page(visit, $"Patient {patient.PatientId.Value}", Html.Empty, Html.Of($"""
            {PatientCard.Of(patient, visit.Now)}
            <dl>
            <dt>Follow-up</dt><dd>{Entries.Name(patient.Status)}, {Entries.Name(patient.Indication)}, by {Entries.Name(patient.Channel)}</dd>
            <dt>Consents</dt><dd>{Consents(patient)}</dd>
            </dl>
            {Open("/clinic/alerts/", record.OpenAlert?.AlertId, "The unresolved alert")}
            {Open("/clinic/reviews/", record.ReviewId, "The latest booster review")}
            <h2>To come</h2>
            {_timeline.List(lines.Where(line => line.At > visit.Now))}
            <h2>Timeline, the newest first</h2>
            {_timeline.List(shown)}
            {(past.Count > page * LinesAPage ? Html.Of($"""<p><a href="/clinic/patients/{patient.PatientId.Value}?{PageField}={page + 1}">Earlier</a></p>""") : Html.Empty)}
            """));
    }

    private static Html Open(string pages, string? id, string text) =>
        id is null ? Html.Empty : Html.Of($"""<p><a class="open" href="{pages}{Uri.EscapeDataString(id)}">{text}</a></p>""");

    private static string Consents(Patient patient)
    {
        string[] given =
        [
            .. patient.Consents.Sms ? new[] { patient.OptedOut ? "texts (opted out since)" : "texts" } : [],
            .. patient.Consents.SmsReply ? new[] { "answers by text" } : [],
            .. patient.Consents.Email ? new[] { "email" } : [],
        ];
        return given.Length == 0 ? "none" : string.Join(", ", given);
    }
}

using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient's record, and their chart for paper.</summary>
public sealed class PatientWebEndpoints(
    StaffAccess caller, PatientTransactions patients, ReadTimeline timelines, ReadScoreChart charts, PatientNotes chart, PatientForms forms, InstrumentCatalog catalog)
{
    // The whole of it stands in the timeline.
    private const int MostSaid = 200;
    private readonly TimelineText _timeline = new(catalog);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/patients/{id}", CallerKind.Staff, context => caller.Show(context, visit => Page(context, visit))),
        new ClinicEndpoint("GET", "/clinic/charts/{id}", CallerKind.Staff, context => caller.Show(context, visit => Chart(context, visit))),
    ];

    private async Task<IResult> Page(HttpContext context, StaffRequest visit)
    {
        if (await Find(context) is not { Patient: { } patient } record || await timelines.Read(patient.PatientId, context.RequestAborted) is not { } lines)
        {
            return NoPatient(visit);
        }

        var query = context.Request.Query;
        var drawn = await charts.Draw(patient, ChartPeriods.Of(query), context.RequestAborted);
        var file = new PatientFile(record, patient, lines, drawn, await chart.SafetyPlanOf(patient.PatientId, context.RequestAborted));
        return new HtmlView(StatusCodes.Status200OK, PatientWebView.Of(visit, file, TimelineView.Of(query), _timeline, forms.All, Said(visit, file)));
    }

    private async Task<IResult> Chart(HttpContext context, StaffRequest visit) => await Find(context) is { Patient: { } patient }
        ? new HtmlView(StatusCodes.Status200OK, ScoreChartView.Of(visit, patient, await charts.Draw(patient, ChartPeriods.Of(context.Request.Query), context.RequestAborted)))
        : NoPatient(visit);

    // What was done is read from the record: an address can be made up.
    private StatusMessage? Said(StaffRequest visit, PatientFile file) => forms.Find(visit.Said) switch
    {
        { Writes.IsEmpty: false } form => file.Lines.Where(line => form.Writes.Contains(line.Kind)).MaxBy(line => line.Sequence) is { } newest
            ? StatusMessage.Done($"The newest on record: {Cut.To(_timeline.Of(newest, visit), MostSaid)} ({visit.Times.Text(newest.At)}).")
            : null,
        not null => StatusMessage.Done($"The record stands as shown here. {PatientWords.Status(file.Patient, visit)}."),
        null => null,
    };

    private async Task<PatientRecord?> Find(HttpContext context) =>
        PatientId.TryParse(context.Request.RouteValues["id"] as string, out var id) ? await patients.Read(id.Value, context.RequestAborted) : null;

    private static HtmlView NoPatient(StaffRequest visit) => NotFoundView.Answer(visit, "There is no such patient.");
}

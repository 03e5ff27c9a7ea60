using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient's record, and their chart for paper.</summary>
public sealed class PatientWebEndpoints(
    StaffAccess caller, PatientTransactions patients, ReadTimeline timelines, ReadScoreChart charts, ReadSafetyPlan plans, PatientForms forms, InstrumentCatalog catalog)
{
    // The whole of it stands in the timeline.
    private const int MaxSaid = 200;
    private readonly TimelineText _timeline = new(catalog);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/patients/{id}", CallerKind.Staff, context => caller.Show(context, request => Page(context, request))) { Shows = LookKind.Record },
        new ClinicEndpoint("GET", "/clinic/charts/{id}", CallerKind.Staff, context => caller.Show(context, request => Chart(context, request))) { Shows = LookKind.Record },
    ];

    private async Task<IResult> Page(HttpContext context, StaffRequest request)
    {
        if (await Find(context) is not { Patient: { } patient } record || await timelines.Read(patient.PatientId, context.RequestAborted) is not { } lines)
        {
            return NoPatient(request);
        }

        var query = context.Request.Query;
        var drawn = await charts.Draw(patient, ChartPeriods.Of(query), context.RequestAborted);
        var file = new PatientFile(record, patient, lines, drawn, await plans.Of(patient.PatientId, context.RequestAborted));
        return new HtmlView(StatusCodes.Status200OK, PatientWebView.Of(request, file, TimelineView.Of(query), _timeline, forms.All, Said(request, file)));
    }

    private async Task<IResult> Chart(HttpContext context, StaffRequest request) => await Find(context) is { Patient: { } patient }
        ? new HtmlView(StatusCodes.Status200OK, ScoreChartView.Of(request, patient, await charts.Draw(patient, ChartPeriods.Of(context.Request.Query), context.RequestAborted)))
        : NoPatient(request);

    // What was done is read from the record: an address can be made up.
    private StatusMessage? Said(StaffRequest request, PatientFile file) => forms.Find(request.Said) switch
    {
        { Writes.IsEmpty: false } form => file.Lines.Where(line => form.Writes.Contains(line.Kind)).MaxBy(line => line.Sequence) is { } newest
            ? StatusMessage.Done($"The newest on record: {Cut.To(_timeline.Of(newest, request), MaxSaid)} ({request.Times.Text(newest.At)}).")
            : null,
        not null => StatusMessage.Done($"The record stands as shown here. {PatientWords.Status(file.Patient, request)}."),
        null => null,
    };

    private async Task<PatientRecord?> Find(HttpContext context) =>
        PatientId.TryParse(context.Request.RouteValues["id"] as string, out var id) ? await patients.Read(id.Value, context.RequestAborted) : null;

    private static HtmlView NoPatient(StaffRequest request) => NotFoundView.Answer(request, "There is no such patient.");
}

using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>The body of <c>POST /api/patients/{id}/scores</c>.</summary>
public sealed record ScoreRequest(string Instrument, DateTimeOffset TakenAt, string By, int? Total = null, JsonElement? Answers = null);

/// <summary>The body of a score's <c>void</c>.</summary>
public sealed record VoidScoreRequest(string By, string Reason);

/// <summary>Forms filled in at the clinic, and forms entered by mistake.</summary>
public sealed class ScoreEndpoints(RecordForm forms, VoidScore voiding, InstrumentCatalog catalog, TimeProvider time)
{
    private static readonly Rejection NoSuchScore = new Rejection.NotFound("This patient has no score with this id.");

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/patients/{id}/scores", CallerKind.Api, Keep),
        new("POST", "/api/patients/{id}/scores/{scoreId}/void", CallerKind.Api, Void),
    ];

    private Task<IResult> Keep(HttpContext context) => RequestValidation.With<ScoreRequest, Handed>(
        context,
        time,
        (body, check) =>
        {
            var (patient, by) = (check.Patient("patientId", context.Path("id")), check.Staff("by", body.By));
            return check.Form("", new FormFields(body.Instrument, body.TakenAt, body.Total, body.Answers), catalog) is { } form
                ? new Handed(patient, form, by)
                : null;
        },
        async (input, cancel) => await forms.Keep(input.Patient, input.Form, input.By, cancel) is { } reading
            ? JsonResponse.Created(ReadingResponse.Of(reading))
            : Problems.NoSuchPatient);

    private Task<IResult> Void(HttpContext context) => RequestValidation.With<VoidScoreRequest, Voiding>(
        context,
        time,
        (body, check) => new Voiding(
            check.Patient("patientId", context.Path("id")), RecordPath.Id(context, "scoreId"), check.Staff("by", body.By), check.Text("reason", body.Reason, FieldLengths.Reason)),
        async (input, cancel) => input.ScoreId is not { } id
            ? Problems.From(NoSuchScore)
            : (await voiding.Void(input.Patient, id, input.By, input.Reason, cancel)).Match(
                voided => JsonResponse.Ok(ReadingResponse.Of(voided)),
                already => JsonResponse.Ok(ReadingResponse.Of(already)),
                () => Problems.NoSuchPatient,
                () => Problems.From(NoSuchScore)));

    private sealed record Voiding(PatientId Patient, string? ScoreId, StaffId By, string Reason);

    private sealed record Handed(PatientId Patient, FilledForm Form, StaffId By);
}

/// <summary>A scored form as callers see it.</summary>
internal sealed record ReadingResponse(
    string ScoreId,
    string Instrument,
    DateTimeOffset TakenAt,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Total,
    string Band,
    SafetyAnswer Safety,
    string Source,
    bool? Voided)
{
    public static ReadingResponse Of(Reading reading) => new(
        RecordIds.Score(reading.Source, reading.Instrument), reading.Instrument, reading.TakenAt, reading.Total, reading.Band, reading.Safety, reading.Source,
        reading.Voided is null ? null : true);
}

using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>The body of <c>POST /api/patients/{id}/scores</c>.</summary>
public sealed record ScoreRequest(string Instrument, DateTimeOffset TakenAt, string By, int? Total = null, JsonElement? Answers = null);

/// <summary>Forms filled in at the clinic.</summary>
public sealed class ScoreEndpoints(RecordForm forms, InstrumentCatalog catalog, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/patients/{id}/scores", CallerKind.Api, Keep)];

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

    private sealed record Handed(PatientId Patient, FilledForm Form, StaffId By);
}

/// <summary>A scored form as callers see it.</summary>
internal sealed record ReadingResponse(
    string Instrument,
    DateTimeOffset TakenAt,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Total,
    string Band,
    SafetyAnswer Safety,
    string Source)
{
    public static ReadingResponse Of(Reading reading) => new(reading.Instrument, reading.TakenAt, reading.Total, reading.Band, reading.Safety, reading.Source);
}

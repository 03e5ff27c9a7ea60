using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>The body of <c>POST /api/patients/{id}/usual-level</c>.</summary>
public sealed record UsualLevelRequest(string Instrument, string By);

/// <summary>"This is their usual now."</summary>
public sealed class UsualLevelEndpoints(SayUsual usual, ProtocolCatalog protocols, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/patients/{id}/usual-level", CallerKind.Api, Say)];

    private Task<IResult> Say(HttpContext context) => RequestValidation.With<UsualLevelRequest, Asked>(
        context,
        time,
        (body, check) =>
        {
            var (patient, by) = (check.Patient("patientId", context.Path("id")), check.Staff("by", body.By));
            if (!protocols.Current.Levels.Scales.ContainsKey(body.Instrument))
            {
                check.Fault("instrument", $"must be one of: {string.Join(", ", protocols.Current.Levels.Scales.Keys.Order(StringComparer.Ordinal))}");
            }

            return new Asked(patient, body.Instrument, by);
        },
        async (input, cancel) => (await usual.Say(input.Patient, input.Instrument, input.By, cancel)).Match(
            since => JsonResponse.Ok(new { instrument = input.Instrument, since, by = input.By }),
            () => Problems.From(Rejection.Unprocessable.Field("instrument", "must have two full forms in the course")),
            () => Problems.NoSuchPatient));

    private sealed record Asked(PatientId Patient, string Instrument, StaffId By);
}

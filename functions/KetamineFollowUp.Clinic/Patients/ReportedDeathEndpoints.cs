using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>reported-death</c>.</summary>
public sealed record ReportedDeathRequest(string By, bool Confirmed);

/// <summary>Confirming or rejecting that a patient has died.</summary>
public sealed class ReportedDeathEndpoints(AnswerReportedDeath deaths, StaffOnRoster roster, PatientTransactions patients, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/patients/{id}/reported-death", CallerKind.Api, Answer)];

    private Task<IResult> Answer(HttpContext context) => RequestValidation.With<ReportedDeathRequest, Said>(
        context,
        time,
        (body, check) => new Said(check.Patient("patientId", context.Path("id")), check.Staff("by", body.By), body.Confirmed),
        (input, cancel) => roster.Act(
            input.By,
            async () => await patients.Read(input.Patient.Value, cancel) is { Patient: not null },
            async () => (await deaths.Answer(input.Patient, input.Confirmed, input.By, cancel)).Match<IResult>(
                patient => JsonResponse.Ok(PatientView.Of(patient, time.GetUtcNow())),
                () => Problems.NoSuchPatient),
            Problems.NoSuchPatient,
            cancel));

    private sealed record Said(PatientId Patient, StaffId By, bool Confirmed);
}

using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>home</c>.</summary>
public sealed record HomeRequest(string By);

/// <summary>Saying that a patient is home after emergency services.</summary>
public sealed class PatientHomeEndpoints(SayPatientHome home, AlertCalls calls, WaitingLists lists, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/alerts/{id}/home", CallerKind.Api, Say)];

    private Task<IResult> Say(HttpContext context) => RequestValidation.With<HomeRequest, Said>(
        context,
        time,
        (body, check) => new Said(check.Staff("by", body.By)),
        (input, cancel) => calls.Answer(
            context,
            input.By,
            async id => await lists.Alert(id, cancel) is null ? AlertCalls.NotFound : (await home.Say(id, input.By, cancel)).Match<IResult?>(
                done => null,
                already => Problems.Already("said", already.By.Value, already.At),
                () => Problems.From(new Rejection.Conflict("Nothing waits for the patient to come home."))),
            cancel));

    private sealed record Said(StaffId By);
}

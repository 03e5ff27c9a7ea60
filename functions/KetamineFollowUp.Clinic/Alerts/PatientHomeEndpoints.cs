using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>home</c>.</summary>
public sealed record HomeRequest(string By);

/// <summary>Saying that a patient is home after emergency services.</summary>
public sealed class PatientHomeEndpoints(SayPatientHome home, StaffOnRoster roster, WaitingLists lists, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no alert with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/alerts/{id}/home", CallerKind.Api, Say)];

    private Task<IResult> Say(HttpContext context) => RequestValidation.With<HomeRequest, Said>(
        context,
        time,
        (body, check) => new Said(check.Staff("by", body.By)),
        async (input, cancel) => RecordPath.Id<AlertId>(context) is not { } id || await lists.Alert(id, cancel) is not { } alert
            ? NotFound
            : await roster.Missing("by", input.By, cancel) is { } missing
            ? Problems.From(missing)
            : (await home.Say(id, input.By, cancel)).Match(
                done => JsonResponse.Ok(AlertResponse.Of(alert)),
                already => Conflict(string.Create(CultureInfo.InvariantCulture, $"Already said by {already.By.Value} at {already.At:yyyy-MM-dd'T'HH:mm:ss'Z'}.")),
                () => Conflict("Nothing waits for the patient to come home.")));

    private static IResult Conflict(string detail) => Problems.From(new Rejection.Conflict(detail));

    private sealed record Said(StaffId By);
}

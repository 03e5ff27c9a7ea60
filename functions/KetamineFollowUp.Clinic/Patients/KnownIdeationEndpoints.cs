using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The note of known ideation: made and ended by a clinician.</summary>
public sealed class KnownIdeationEndpoints(NoteKnownIdeation notes, StaffOnRoster roster, PatientTransactions patients, ClinicSettings clinic, TimeProvider time)
{
    private const string Path = "/api/patients/{id}/known-ideation";

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("PUT", Path, CallerKind.Api, Make),
        new("DELETE", Path, CallerKind.Api, End),
    ];

    private Task<IResult> Make(HttpContext context) => RequestValidation.With<KnownIdeationRequest, Making>(
        context,
        time,
        (body, check) => new Making(check.Patient("patientId", context.Path("id")), body.Read(check, clinic.Zone), check.Staff("by", body.By)),
        (input, cancel) => ByStaff(
            input.Patient,
            input.By,
            async () => await notes.Make(input.Patient, input.Note, input.By, cancel) is { } noted ? JsonResponse.Ok(KnownIdeationView.Of(noted)) : Problems.NoSuchPatient,
            cancel));

    private Task<IResult> End(HttpContext context) => RequestValidation.With<KnownIdeationEndRequest, Ending>(
        context,
        time,
        (body, check) => new Ending(check.Patient("patientId", context.Path("id")), check.Staff("by", body.By)),
        (input, cancel) => ByStaff(
            input.Patient,
            input.By,
            async () => await notes.End(input.Patient, input.By, cancel) ? JsonResponse.Ok(new { by = input.By, endedAt = time.GetUtcNow() }) : Problems.NoSuchPatient,
            cancel));

    private Task<IResult> ByStaff(PatientId patient, StaffId by, Func<Task<IResult>> act, CancellationToken cancel) =>
        roster.Act(by, async () => await patients.Read(patient.Value, cancel) is { Patient: not null }, act, Problems.NoSuchPatient, cancel);

    private sealed record Making(PatientId Patient, KnownIdeation Note, StaffId By);

    private sealed record Ending(PatientId Patient, StaffId By);
}

/// <summary>A note of known ideation as callers see one; without an answer, none was on record when it was made.</summary>
internal sealed record KnownIdeationView(
    StaffId By, KnownIdeationLevel Level, DateOnly Until, DateOnly SafetyPlanReviewedOn, string? Note, DateTimeOffset NotedAt, int? Answer)
{
    public static KnownIdeationView Of(NotedIdeation noted) => new(
        noted.By, noted.Note.Level, noted.Note.Until, noted.Note.SafetyPlanReviewedOn, noted.Note.Note, noted.Note.NotedAt, noted.Note.Answer);
}

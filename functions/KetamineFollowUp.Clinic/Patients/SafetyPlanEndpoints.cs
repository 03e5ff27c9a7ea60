using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The safety plan: read and written.</summary>
public sealed class SafetyPlanEndpoints(WriteSafetyPlan write, ReadSafetyPlan read, PatientTransactions patients, ClinicSettings clinic, TimeProvider time)
{
    private const string Path = "/api/patients/{id}/safety-plan";
    private static readonly Rejection NoPlan = new Rejection.NotFound("This patient has no safety plan on record.");

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", Path, CallerKind.Api, Show),
        new("PUT", Path, CallerKind.Api, Keep),
    ];

    private Task<IResult> Show(HttpContext context) => RequestValidation.Run<Reading>(
        context,
        time,
        check => new Reading(check.Patient("patientId", context.Path("id"))),
        async (input, cancel) => await patients.Read(input.Patient.Value, cancel) is not { Patient: not null } ? Problems.NoSuchPatient
            : await read.Of(input.Patient, cancel) is { } plan ? Answer(plan)
            : Problems.From(NoPlan));

    private Task<IResult> Keep(HttpContext context) => RequestValidation.With<SafetyPlanRequest, Writing>(
        context,
        time,
        (body, check) => new Writing(check.Patient("patientId", context.Path("id")), body.Read(check, clinic.Zone), check.Staff("by", body.By)),
        async (input, cancel) => await write.Write(input.Patient, input.Draft, input.By, cancel) is { } plan ? Answer(plan) : Problems.NoSuchPatient);

    private IResult Answer(SafetyPlan plan) => JsonResponse.Ok(SafetyPlanView.Of(plan, ClinicTime.DateOf(time.GetUtcNow(), clinic.Zone)));

    private sealed record Reading(PatientId Patient);

    private sealed record Writing(PatientId Patient, SafetyPlanDraft Draft, StaffId By);
}

/// <summary>A safety plan as callers see one. <c>text</c> is what an older version kept in one piece; <c>by</c> is a member of staff, or <c>patient</c>.</summary>
internal sealed record SafetyPlanView(
    string? Text,
    string WarningSigns,
    string OwnSteps,
    string PeopleAndPlaces,
    string Helpers,
    string Professionals,
    string SaferSurroundings,
    string By,
    DateTimeOffset At,
    DateOnly? ReviewedOn,
    StaffId? ReviewedBy,
    bool Due)
{
    public static SafetyPlanView Of(SafetyPlan plan, DateOnly today) => new(
        plan.Unsorted, plan.Parts.WarningSigns, plan.Parts.OwnSteps, plan.Parts.PeopleAndPlaces, plan.Parts.Helpers, plan.Parts.Professionals,
        plan.Parts.SaferSurroundings, plan.By?.Value ?? Actors.Patient, plan.At, plan.ReviewedOn, plan.ReviewedBy, plan.IsDue(today));
}

using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Enrolling, showing and changing patients.</summary>
public sealed class PatientEndpoints(EnrollPatient enrollment, ChangePatient changes, PatientTransactions patients, InstrumentCatalog catalog, TimeProvider time)
{
    private static readonly Rejection PhoneTaken = new Rejection.Conflict("The phone number belongs to another patient.");
    private static readonly Rejection PhoneOnRoster = new Rejection.Conflict("The phone number belongs to somebody on the roster.");

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/patients", CallerKind.Api, Enroll),
        new("GET", "/api/patients/{id}", CallerKind.Api, Show) { Shows = LookKind.Record },
        new("PATCH", "/api/patients/{id}", CallerKind.Api, Change),
    ];

    private Task<IResult> Enroll(HttpContext context) => RequestValidation.With<EnrollmentRequest, Enrollment>(
        context,
        time,
        (body, check) => body.Read(check, catalog),
        async (input, cancel) => (await enrollment.Enroll(input, cancel)).Match(
            enrolled => JsonResponse.Created(PatientView.Of(enrolled, time.GetUtcNow())),
            repeated => JsonResponse.Ok(PatientView.Of(repeated, time.GetUtcNow())),
            () => Problems.From(new Rejection.Conflict("The patientId belongs to a patient who was enrolled otherwise.")),
            () => Problems.From(PhoneTaken),
            () => Problems.From(PhoneOnRoster),
            field => Problems.From(Rejection.Unprocessable.Field(field, $"must be {UsPhone.Allowed}"))));

    private Task<IResult> Show(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Named(check.Patient("patientId", context.Path("id"))),
        async (input, cancel) => await patients.Read(input.Patient.Value, cancel) is { Patient: { } patient } record
            ? JsonResponse.Ok(PatientView.Of(record, patient, time.GetUtcNow()))
            : Problems.NoSuchPatient);

    private Task<IResult> Change(HttpContext context) => RequestValidation.With<PatientPatchRequest, NamedPatch>(
        context,
        time,
        (body, check) => new NamedPatch(check.Patient("patientId", context.Path("id")), body.Read(check)),
        async (input, cancel) => (await changes.Change(input.Patient, input.Patch, cancel)).Match(
            changed => JsonResponse.Ok(PatientView.Of(changed, time.GetUtcNow())),
            () => Problems.NoSuchPatient,
            () => Problems.From(PhoneTaken),
            () => Problems.From(PhoneOnRoster),
            invalid => Problems.From(Rejection.Unprocessable.Field(invalid.Field, invalid.Fault))));

    private sealed record Named(PatientId Patient);

    private sealed record NamedPatch(PatientId Patient, PatientPatch Patch);
}

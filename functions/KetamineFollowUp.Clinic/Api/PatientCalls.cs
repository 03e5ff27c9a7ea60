using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>Enrolling, showing and changing patients.</summary>
public sealed class PatientCalls(EnrolmentDesk enrolment, PatientChangeDesk changes, PatientDesk patients, InstrumentCatalog catalog, TimeProvider time)
{
    private static readonly Rejection PhoneTaken = new Rejection.Conflict("The phone number belongs to another patient.");

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/patients", Door.Api, Enrol),
        new("GET", "/api/patients/{id}", Door.Api, Show),
        new("PATCH", "/api/patients/{id}", Door.Api, Change),
    ];

    private Task<IResult> Enrol(HttpContext context) => Ask.With<EnrolmentRequest, Enrolment>(
        context,
        time,
        (body, check) => body.Read(check, catalog),
        async (input, cancel) => (await enrolment.Enrol(input, cancel)).Match(
            enrolled => JsonAnswer.Created(PatientView.Of(enrolled, time.GetUtcNow())),
            repeated => JsonAnswer.Ok(PatientView.Of(repeated, time.GetUtcNow())),
            () => Problems.From(new Rejection.Conflict("The patientId belongs to a patient who was enrolled otherwise.")),
            () => Problems.From(PhoneTaken)));

    private Task<IResult> Show(HttpContext context) => Ask.Run(
        context,
        time,
        check => new Named(check.Patient("patientId", context.Path("id"))),
        async (input, cancel) => await patients.Read(input.Patient.Value, cancel) is { Patient: { } patient } record
            ? JsonAnswer.Ok(PatientView.Of(record, patient, time.GetUtcNow()))
            : Problems.NoSuchPatient);

    private Task<IResult> Change(HttpContext context) => Ask.With<PatientPatchRequest, NamedPatch>(
        context,
        time,
        (body, check) => new NamedPatch(check.Patient("patientId", context.Path("id")), body.Read(check)),
        async (input, cancel) => (await changes.Change(input.Patient, input.Patch, cancel)).Match(
            changed => JsonAnswer.Ok(PatientView.Of(changed, time.GetUtcNow())),
            () => Problems.NoSuchPatient,
            () => Problems.From(PhoneTaken),
            invalid => Problems.From(Rejection.Unprocessable.Field(invalid.Field, invalid.Fault))));

    private sealed record Named(PatientId Patient);

    private sealed record NamedPatch(PatientId Patient, PatientPatch Patch);
}

using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>medication-changes</c>.</summary>
public sealed record MedicationChangeRequest(DateTimeOffset At, string What, string By)
{
    internal KnownMedicationChange Read(FieldCheck check) => new(check.Past("at", At), check.Text("what", What, FieldLengths.Medication));
}

/// <summary>The body of <c>holds</c>.</summary>
public sealed record HoldRequest(HoldKind Hold, bool Active, string By, string? Note = null)
{
    internal string? ReadNote(FieldCheck check) => check.OptionalText("note", Note, FieldLengths.Reason);
}

/// <summary>The body of <c>notes</c>.</summary>
public sealed record NoteRequest(string Text, string By)
{
    internal string ReadText(FieldCheck check) => check.Text("text", Text, FieldLengths.Note);
}

/// <summary>What staff write into a patient's record.</summary>
public sealed class PatientRecordEndpoints(PatientNotes chart, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/patients/{id}/medication-changes", CallerKind.Api, MedicationChange),
        new("POST", "/api/patients/{id}/holds", CallerKind.Api, Hold),
        new("POST", "/api/patients/{id}/notes", CallerKind.Api, Note),
    ];

    private Task<IResult> MedicationChange(HttpContext context) => Write<MedicationChangeRequest>(
        context,
        (body, check) =>
        {
            var change = body.Read(check);
            var by = check.Staff("by", body.By);
            return new Writing((patient, cancel) => chart.AddMedicationChange(patient, change, by, cancel), new { at = change.At, what = change.What, by });
        });

    private Task<IResult> Hold(HttpContext context) => Write<HoldRequest>(
        context,
        (body, check) =>
        {
            var (by, note) = (check.Staff("by", body.By), body.ReadNote(check));
            return new Writing(
                (patient, cancel) => chart.SetHold(patient, body.Hold, body.Active, by, note, cancel), new { hold = body.Hold, active = body.Active, by, note });
        });

    private Task<IResult> Note(HttpContext context) => Write<NoteRequest>(
        context,
        (body, check) =>
        {
            var (text, by) = (body.ReadText(check), check.Staff("by", body.By));
            return new Writing((patient, cancel) => chart.AddNote(patient, text, by, once: null, cancel), new { at = check.Now, text, by });
        });

    private Task<IResult> Write<TBody>(HttpContext context, Func<TBody, FieldCheck, Writing> read)
        where TBody : notnull => RequestValidation.With<TBody, Named>(
            context,
            time,
            (body, check) => new Named(check.Patient("patientId", context.Path("id")), read(body, check)),
            async (input, cancel) => await input.Writing.Do(input.Patient, cancel) ? JsonResponse.Created(input.Writing.Answer) : Problems.NoSuchPatient);

    /// <summary>What is to be written.</summary>
    /// <param name="Do">Writes it; false when there is no such patient.</param>
    /// <param name="Answer">What the caller gets back.</param>
    private sealed record Writing(Func<PatientId, CancellationToken, Task<bool>> Do, object Answer);

    private sealed record Named(PatientId Patient, Writing Writing);
}

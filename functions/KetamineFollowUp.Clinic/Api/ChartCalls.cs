using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>medication-changes</c>.</summary>
public sealed record MedicationChangeRequest(DateTimeOffset At, string What, string By);

/// <summary>The body of <c>holds</c>.</summary>
public sealed record HoldRequest(HoldKind Hold, bool Active, string By, string? Note = null);

/// <summary>The body of <c>notes</c>.</summary>
public sealed record NoteRequest(string Text, string By);

/// <summary>What staff write into a patient's record.</summary>
public sealed class ChartCalls(ChartDesk chart, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/patients/{id}/medication-changes", Door.Api, MedicationChange),
        new("POST", "/api/patients/{id}/holds", Door.Api, Hold),
        new("POST", "/api/patients/{id}/notes", Door.Api, Note),
    ];

    private Task<IResult> MedicationChange(HttpContext context) => Write<MedicationChangeRequest>(
        context,
        (body, check) =>
        {
            var change = new KnownMedicationChange(check.Past("at", body.At), check.Text("what", body.What, Limits.Medication));
            var by = check.Staff("by", body.By);
            return new Writing((patient, cancel) => chart.AddMedicationChange(patient, change, by, cancel), new { at = change.At, what = change.What, by });
        });

    private Task<IResult> Hold(HttpContext context) => Write<HoldRequest>(
        context,
        (body, check) =>
        {
            var (by, note) = (check.Staff("by", body.By), check.OptionalText("note", body.Note, Limits.Reason));
            return new Writing(
                (patient, cancel) => chart.SetHold(patient, body.Hold, body.Active, by, note, cancel), new { hold = body.Hold, active = body.Active, by, note });
        });

    private Task<IResult> Note(HttpContext context) => Write<NoteRequest>(
        context,
        (body, check) =>
        {
            var (text, by) = (check.Text("text", body.Text, Limits.Note), check.Staff("by", body.By));
            return new Writing((patient, cancel) => chart.AddNote(patient, text, by, cancel), new { at = check.Now, text, by });
        });

    private Task<IResult> Write<TBody>(HttpContext context, Func<TBody, FieldCheck, Writing> read)
        where TBody : notnull => Ask.With<TBody, Named>(
            context,
            time,
            (body, check) => new Named(check.Patient("patientId", context.Path("id")), read(body, check)),
            async (input, cancel) => await input.Writing.Do(input.Patient, cancel) ? JsonAnswer.Created(input.Writing.Answer) : PatientCalls.NotFound);

    /// <summary>What is to be written.</summary>
    /// <param name="Do">Writes it; false when there is no such patient.</param>
    /// <param name="Answer">What the caller gets back.</param>
    private sealed record Writing(Func<PatientId, CancellationToken, Task<bool>> Do, object Answer);

    private sealed record Named(PatientId Patient, Writing Writing);
}

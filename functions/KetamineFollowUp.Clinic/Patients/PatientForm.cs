using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Something that staff record or change about a patient: its fields, and what is done with them.</summary>
/// <param name="slug">Its name in the address.</param>
/// <param name="title">Its name.</param>
/// <param name="button">What its button says.</param>
public abstract class PatientForm(string slug, string title, string button)
{
    public string Slug => slug;

    public string Title => title;

    /// <summary>The timeline's kinds of lines that it writes: the newest of them is what the patient's page says was recorded.</summary>
    public abstract ImmutableArray<TimelineKind> Writes { get; }

    public string PathOf(PatientId patient) => $"{PatientFile.PathOf(patient)}/{slug}";

    /// <summary>The fields as the record stands.</summary>
    internal abstract Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel);

    /// <summary>Checks what was filled in, and does it when nothing is wrong with it.</summary>
    internal abstract Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel);

    /// <summary>The record says already what the form says: its button was pressed twice.</summary>
    internal virtual Task<bool> IsKept(PatientFormRequest request, FormBody form, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>The form's page.</summary>
    internal StaffFormModel SheetOf(PatientFormRequest request, params ImmutableArray<FormGroup> groups) =>
        new($"{title} for {request.Patient.PatientId.Value}", $"{PathOf(request.Patient.PatientId)}{request.Query}", PatientFile.PathOf(request.Patient.PatientId), button, groups);

    /// <summary>A form of one group without a heading.</summary>
    internal StaffFormModel SheetOf(PatientFormRequest request, params ImmutableArray<FormField> fields) => SheetOf(request, [new FormGroup(null, fields)]);
}

/// <summary>Somebody in front of a form about a patient.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Record">What is going on with the patient.</param>
/// <param name="Patient">The patient.</param>
/// <param name="Query">What the address asks for, its question mark included; only what the form itself made of it.</param>
/// <param name="Instrument">The questionnaire that the address names; null for none.</param>
public sealed record PatientFormRequest(StaffRequest Staff, PatientRecord Record, Patient Patient, string Query, string? Instrument);

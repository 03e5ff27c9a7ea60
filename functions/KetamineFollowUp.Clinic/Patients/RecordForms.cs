using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Adds a note.</summary>
internal sealed class NoteForm(AddNote notes) : PatientForm("note", "A note", "Add the note")
{
    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Note];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) =>
        Task.FromResult(SheetOf(request, new FormField("text", "Note", FieldKind.Words) { Most = FieldLengths.Note, Hint = "Stays in the record. The patient is not told." }));

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var text = new NoteRequest(form.Written("text")!, by.Value).ReadText(check);
        if (check.Rejection is null)
        {
            await notes.Add(request.Patient.PatientId, text, by, Once(form, text), cancel);
        }
    }

    // The same words from the same page are the same note, however often the button was pressed.
    private static string Once(FormBody form, string text) =>
        Fingerprint.Of($"{form[StaffRequest.TokenField]}\n{text}", 32);
}

/// <summary>Records a medication change.</summary>
internal sealed class MedicationForm(RecordMedicationChange changes) : PatientForm("medication", "A medication change", "Record the change")
{
    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.MedicationChange];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField("what", "What changed", FieldKind.Line) { Most = FieldLengths.Medication, Hint = "Such as: sertraline raised to 100 mg. It marks the chart." },
        new FormField("at", "When", FieldKind.DateTime) { Value = FormTexts.LocalText(request.Staff.Now, request.Staff.ClinicZone), Hint = request.Staff.ByTheClinicsClock }));

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var change = new MedicationChangeRequest(check.LocalTime(form, "at", request.Staff.ClinicZone), form.Written("what")!, by.Value).Read(check);
        if (check.Rejection is null)
        {
            await changes.Record(request.Patient.PatientId, change, by, cancel);
        }
    }
}

/// <summary>Puts a hold on boosters, or lifts one.</summary>
internal sealed class HoldForm(SetHold holds) : PatientForm("hold", "A hold on boosters", "Record the hold")
{
    private const string On = "on";
    private const string Off = "off";

    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Hold];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField("hold", "What speaks against a session", FieldKind.Radios) { Choices = FormTexts.Choices<HoldKind>(PatientWords.Of) },
        new FormField("active", "The hold", FieldKind.Radios) { Value = On, Choices = [(On, "is put on"), (Off, "is lifted")] },
        new FormField("note", "Note", FieldKind.Words) { IsOptional = true, Most = FieldLengths.Reason }) with
    {
        Introduction =
        [
            request.Record.Holds.IsEmpty ? "No hold is in force." : $"In force: {string.Join(", ", request.Record.Holds.Keys.Order().Select(PatientWords.Of))}.",
        ],
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        if (form["active"] is not (On or Off))
        {
            check.Fault("active", $"must be one of: {On}, {Off}");
        }

        var hold = new HoldRequest(check.Choice<HoldKind>(form, "hold"), form["active"] == On, by.Value, form.Written("note"));
        var note = hold.ReadNote(check);
        if (check.Rejection is null)
        {
            await holds.Set(request.Patient.PatientId, hold.Hold, hold.Active, by, note, cancel);
        }
    }
}

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Adds a note.</summary>
internal sealed class NoteForm(PatientNotes chart) : PatientForm("note", "A note", "Add the note")
{
    public override ImmutableArray<string> Writes => ["note"];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest visit, CancellationToken cancel) =>
        Task.FromResult(SheetOf(visit, new FormField("text", "Note", FieldKind.Words) { Most = FieldLengths.Note, Hint = "Stays in the record. The patient is not told." }));

    internal override async Task Act(PatientFormRequest visit, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var text = new NoteRequest(form.Written("text")!, by.Value).ReadText(check);
        if (check.Rejection is null)
        {
            await chart.AddNote(visit.Patient.PatientId, text, by, Once(form, text), cancel);
        }
    }

    // The same words from the same page are the same note, however often the button was pressed.
    private static string Once(FormBody form, string text) =>
        Fingerprint.Of($"{form[StaffRequest.TokenField]}\n{text}", 32);
}

/// <summary>Records a medication change.</summary>
internal sealed class MedicationForm(PatientNotes chart) : PatientForm("medication", "A medication change", "Record the change")
{
    public override ImmutableArray<string> Writes => ["medication-change"];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest visit, CancellationToken cancel) => Task.FromResult(SheetOf(
        visit,
        new FormField("what", "What changed", FieldKind.Line) { Most = FieldLengths.Medication, Hint = "Such as: sertraline raised to 100 mg. It marks the chart." },
        new FormField("at", "When", FieldKind.DateTime) { Value = FormTexts.LocalText(visit.Staff.Now, visit.Staff.ClinicZone), Hint = visit.Staff.ByTheClinicsClock }));

    internal override async Task Act(PatientFormRequest visit, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var change = new MedicationChangeRequest(check.LocalTime(form, "at", visit.Staff.ClinicZone), form.Written("what")!, by.Value).Read(check);
        if (check.Rejection is null)
        {
            await chart.AddMedicationChange(visit.Patient.PatientId, change, by, cancel);
        }
    }
}

/// <summary>Puts a hold on boosters, or lifts one.</summary>
internal sealed class HoldForm(PatientNotes chart) : PatientForm("hold", "A hold on boosters", "Record the hold")
{
    private const string On = "on";
    private const string Off = "off";

    public override ImmutableArray<string> Writes => ["hold"];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest visit, CancellationToken cancel) => Task.FromResult(SheetOf(
        visit,
        new FormField("hold", "What speaks against a session", FieldKind.Radios) { Choices = FormTexts.Choices<HoldKind>(PatientWords.Of) },
        new FormField("active", "The hold", FieldKind.Radios) { Value = On, Choices = [(On, "is put on"), (Off, "is lifted")] },
        new FormField("note", "Note", FieldKind.Words) { IsOptional = true, Most = FieldLengths.Reason }) with
    {
        Introduction =
        [
            visit.Record.Holds.IsEmpty ? "No hold is in force." : $"In force: {string.Join(", ", visit.Record.Holds.Keys.Order().Select(PatientWords.Of))}.",
        ],
    });

    internal override async Task Act(PatientFormRequest visit, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        if (form["active"] is not (On or Off))
        {
            check.Fault("active", $"must be one of: {On}, {Off}");
        }

        var request = new HoldRequest(check.Choice<HoldKind>(form, "hold"), form["active"] == On, by.Value, form.Written("note"));
        var note = request.ReadNote(check);
        if (check.Rejection is null)
        {
            await chart.SetHold(visit.Patient.PatientId, request.Hold, request.Active, by, note, cancel);
        }
    }
}

/// <summary>Writes the safety plan.</summary>
internal sealed class SafetyPlanForm(PatientNotes chart) : PatientForm("safety-plan", "The safety plan", "Keep the safety plan")
{
    public override ImmutableArray<string> Writes => ["note"];

    internal override async Task<StaffFormModel> Sheet(PatientFormRequest visit, CancellationToken cancel)
    {
        var plan = await chart.SafetyPlanOf(visit.Patient.PatientId, cancel);
        return SheetOf(
            visit,
            new FormField("text", "Safety plan", FieldKind.Words)
            {
                Value = plan?.Text ?? "",
                Most = FieldLengths.Note,
                Hint = "In the patient's own words: warning signs, what helps, people and places, whom to call, what is put out of reach.",
            }) with
        {
            Introduction = plan is null
                ? ["None is on record."]
                : [$"Written down by {visit.Staff.NameOf(plan.By)}, {visit.Staff.Times.Text(plan.At)}. What it said before stays in the timeline."],
            Seen = plan is null ? "none" : FormattableString.Invariant($"{plan.At.UtcTicks}"),
        };
    }

    internal override async Task Act(PatientFormRequest visit, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var text = new NoteRequest(form.Written("text")!, by.Value).ReadText(check);
        if (check.Rejection is null)
        {
            await chart.SetSafetyPlan(visit.Patient.PatientId, text, by, cancel);
        }
    }

    internal override async Task<bool> IsKept(PatientFormRequest visit, FormBody form, CancellationToken cancel) =>
        await chart.SafetyPlanOf(visit.Patient.PatientId, cancel) is { } plan && plan.Text == form.Written("text");
}

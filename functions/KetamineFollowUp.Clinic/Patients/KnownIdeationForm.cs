using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Notes that a patient's passive ideation is known.</summary>
internal sealed class KnownIdeationForm(NoteKnownIdeation notes, StaffOnRoster roster) : PatientForm(Address, "Known ideation", "Note it")
{
    public const string Address = "known-ideation";

    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Note];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField("level", "What is known", FieldKind.Radios) { Choices = FormTexts.Choices<KnownIdeationLevel>(KnownIdeationWords.Of) },
        new FormField("until", "Until", FieldKind.Date) { Hint = "At most 90 days ahead." },
        new FormField("safetyPlanReviewedOn", "Safety plan reviewed with the patient on", FieldKind.Date) { Hint = "At most 120 days ago." },
        new FormField("note", "Note", FieldKind.Words) { IsOptional = true, Most = FieldLengths.Reason }) with
    {
        Introduction =
        [
            "An answer no higher than now then pages by day only. A higher answer, a screener left unfinished for 15 minutes and crisis words page at once, as ever.",
            request.Record.KnownIdeation is { } noted ? $"In force: {KnownIdeationWords.Of(noted.Note.Level)}, until {KnownIdeationWords.Day(noted.Note.Until)}. This takes its place." : "None is noted.",
        ],
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var note = new KnownIdeationRequest(
            by.Value, check.Choice<KnownIdeationLevel>(form, "level"), check.Day(form, "until"), check.Day(form, "safetyPlanReviewedOn"), form.Written("note")).Read(check, request.Staff.ClinicZone);
        await roster.Check(check, by, cancel);
        if (check.Rejection is null)
        {
            await notes.Make(request.Patient.PatientId, note, by, cancel);
        }
    }
}

/// <summary>Ends the note of known ideation.</summary>
internal sealed class KnownIdeationEndForm(NoteKnownIdeation notes, StaffOnRoster roster) : PatientForm("known-ideation-end", "End the note of known ideation", "End it")
{
    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Alert];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(request, ImmutableArray<FormField>.Empty) with
    {
        Introduction = [request.Record.KnownIdeation is null ? "None is noted." : "Every positive answer then pages day and night again."],
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        await roster.Check(check, by, cancel);
        if (check.Rejection is null)
        {
            await notes.End(request.Patient.PatientId, by, cancel);
        }
    }
}

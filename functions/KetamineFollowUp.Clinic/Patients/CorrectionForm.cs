using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Corrects who the patient is: the name, what they are treated for, the sex for cut-offs, the patient's own goal.</summary>
internal sealed class CorrectionForm(ChangePatient changes) : PatientForm("details", "Name, indication, sex and goal", "Correct the record")
{
    private const int SeenDigits = 16;

    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField("preferredName", "Preferred name", FieldKind.Line) { Value = request.Patient.PreferredName, Most = FieldLengths.Name, Hint = "Used in texts." },
        new FormField("indication", "Treated for", FieldKind.Radios)
        {
            Value = EnumNames.Name(request.Patient.Indication),
            Choices = FormTexts.Choices<Indication>(PatientWords.Of),
            Hint = "Surveys that are still to come ask the forms of this indication, and an open review is worked out anew.",
        },
        new FormField("screeningSex", "Sex, for the cut-offs of two screens", FieldKind.Select)
        {
            Value = request.Patient.ScreeningSex is { } sex ? EnumNames.Name(sex) : "",
            IsOptional = true,
            Choices = FormTexts.Choices<ScreeningSex>(PatientWords.Of),
            Hint = "Blank: the lower cut-off is used.",
        },
        EnrollForm.GoalField(request.Patient.Goal ?? "")) with
    {
        Seen = Seen(request.Patient),
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var patch = Patch(form, check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, request.Patient.PatientId, patch, by, check, cancel);
        }
    }

    internal override Task<bool> IsKept(PatientFormRequest request, FormBody form, CancellationToken cancel)
    {
        var check = new FieldCheck(request.Staff.Now);
        var patch = Patch(form, check);
        return Task.FromResult(check.Rejection is null && PatientPatch.Changed(request.Patient, patch.Apply(request.Patient, request.Staff.Now)).IsEmpty);
    }

    private static PatientPatch Patch(FormBody form, FieldCheck check) => new PatientPatchRequest(
        PreferredName: new(true, form.Written("preferredName")),
        Indication: new(true, check.Choice<Indication>(form, "indication")),
        ScreeningSex: new(true, check.OptionalChoice<ScreeningSex>(form, "screeningSex")),
        Goal: new(true, form.Written("goal"))).Read(check);

    // Of what the fields show: a colleague's change of anything else is none of this form's business.
    private static string Seen(Patient p) => Fingerprint.Of(RecordJson.Write(new { p.PreferredName, p.Indication, p.ScreeningSex, p.Goal }), SeenDigits);
}

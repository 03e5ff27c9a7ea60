using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Says, or lifts, that it must be asked first whether it is safe to talk.</summary>
internal sealed class CautionForm(ChangePatient changes) : PatientForm("contact-caution", "Is it safe to talk?", "Record how to contact them")
{
    private const string Field = "contactCaution";

    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField(Field, "How the patient may be contacted", FieldKind.Radios)
        {
            Value = EnumNames.Name(request.Patient.ContactCaution),
            Choices = FormTexts.Choices<ContactCaution>(PatientWords.Of),
        }) with
    {
        Introduction = ["An answer that the patient is not safe at home sets this by itself. Lift it only after the patient has said that it is safe: surveys and texts begin again."],
        Seen = EnumNames.Name(request.Patient.ContactCaution),
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var patch = new PatientPatchRequest(ContactCaution: new(true, check.Choice<ContactCaution>(form, Field))).Read(check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, request.Patient.PatientId, patch, by, check, cancel);
        }
    }

    internal override Task<bool> IsKept(PatientFormRequest request, FormBody form, CancellationToken cancel) =>
        Task.FromResult(form.Written(Field) == EnumNames.Name(request.Patient.ContactCaution));
}

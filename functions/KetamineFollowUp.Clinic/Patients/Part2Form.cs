using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Records what the patient said to disclosing records of substance use treatment.</summary>
internal sealed class Part2Form(ChangePatient changes) : PatientForm("part2-consent", "Part 2 consent", "Record the consent")
{
    private const string GivenField = "part2Consent.given";
    private const string OnField = "part2Consent.on";
    private const string Yes = "true";
    private const string No = "false";

    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField(GivenField, "Records of treatment for alcohol use", FieldKind.Radios)
        {
            Value = request.Patient.Part2Consent is { } known ? known.Given ? Yes : No : "",
            Choices = [(Yes, "May be disclosed"), (No, "May not be disclosed")],
        },
        new FormField(OnField, "Said on", FieldKind.Date) { Value = request.Patient.Part2Consent?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" }) with
    {
        Introduction = [$"42 CFR Part 2. Now: {(Part2.IsMasked(request.Patient) ? "the indication and its forms stay out of exports" : "nothing is masked")}."],
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        if (form[GivenField] is not (Yes or No))
        {
            check.Fault(GivenField, "is required");
        }

        var on = check.Day(form, OnField);
        if (check.Rejection is not null)
        {
            return;
        }

        var patch = new PatientPatchRequest(Part2Consent: new(true, new Part2ConsentFields(form[GivenField] == Yes, on))).Read(check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, request.Patient.PatientId, patch, by, check, cancel);
        }
    }
}

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Writes the safety plan.</summary>
internal sealed class SafetyPlanForm(WriteSafetyPlan write, ReadSafetyPlan read) : PatientForm("safety-plan", "The safety plan", "Keep the safety plan")
{
    private const string ReviewedOnField = "reviewedOn";

    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Note];

    internal override async Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel)
    {
        var plan = await read.Of(request.Patient.PatientId, cancel);
        var parts = Enum.GetValues<SafetyPlanPart>().Select(part => Area(EnumNames.Name(part), SafetyPlanWords.Of(part).En, plan?.Parts[part] ?? "") with
        {
            Most = SafetyPlanParts.LongestPart,
        });
        var review = new FormField(ReviewedOnField, "Gone through with the patient on", FieldKind.Date) { IsOptional = true, Hint = "Leave it blank when only words were put right." };
        return SheetOf(request, [.. Unsorted(plan), .. parts, review]) with
        {
            Introduction = ["In the patient's own words. The patient can read it and change it. What it said before stays in the timeline.", Standing(request, plan)],
            Seen = plan is null ? "none" : FormattableString.Invariant($"{plan.At.UtcTicks}"),
        };
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var draft = Draft(form, check, request.Staff.ClinicZone);
        if (check.Rejection is null)
        {
            await write.Write(request.Patient.PatientId, draft, by, cancel);
        }
    }

    internal override async Task<bool> IsKept(PatientFormRequest request, FormBody form, CancellationToken cancel)
    {
        var check = new FieldCheck(request.Staff.Now);
        var draft = Draft(form, check, request.Staff.ClinicZone);
        return check.Rejection is null && await read.Of(request.Patient.PatientId, cancel) is { By: { } by, At: var at } plan && SafetyPlan.Rewritten(plan, draft, by, at) is null;
    }

    private static string Standing(PatientFormRequest request, SafetyPlan? plan) => plan switch
    {
        null => "None is on record.",
        { By: { } by } => $"Written down by {request.Staff.NameOf(by)}, {request.Staff.Times.Text(plan.At)}.",
        { By: null } => $"Changed by the patient, {request.Staff.Times.Text(plan.At)}.",
    };

    // What an older version kept in one text has a field until it is sorted, so that it is not lost to who writes one part anew.
    private static ImmutableArray<FormField> Unsorted(SafetyPlan? plan) => plan?.Unsorted is { } text
        ? [Area(SafetyPlanRequest.UnsortedField, SafetyPlanWords.Unsorted, text) with { Most = FieldLengths.Note }]
        : [];

    private static FormField Area(string name, string label, string value) => new(name, label, FieldKind.Words) { Value = value, IsOptional = true };

    private static SafetyPlanDraft Draft(FormBody form, FieldCheck check, IanaZone zone)
    {
        var unsorted = check.OptionalText(SafetyPlanRequest.UnsortedField, form.Written(SafetyPlanRequest.UnsortedField), FieldLengths.Note);
        return new SafetyPlanDraft(
            SafetyPlanRequest.PartsOf(check, part => form.Written(EnumNames.Name(part)), unsorted), unsorted, SafetyPlanRequest.ReviewedOnOf(check, form.Written(ReviewedOnField) is null ? null : check.Day(form, ReviewedOnField), zone));
    }
}

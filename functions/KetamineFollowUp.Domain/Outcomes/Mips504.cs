using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// MIPS 504, Initiation, Review, and/or Update to Suicide Safety Plan: of patients with suicidal thoughts, behavior or risk, those whose plan was
/// written or gone through within 24 hours, and those where it was also gone through again within 120 days after that. Source: 2024 MIPS CQM,
/// Quality ID 504 (its description and two rates). ASSUMPTION: the event is the first answer of the months that is positive about ideation, on any
/// form; the second act is on a later day, because a correction on the same day is no review; patients who died are left out, as in MIPS 370.
/// </summary>
public static class Mips504
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    /// <summary>The plan was written or gone through within 24 hours; null: no event in these months.</summary>
    public static Verdict? Initiated(PatientOutcomes patient, ReportScope scope) => Judge(
        patient, scope, (at, begun) => scope.Now <= at + Soon ? new Verdict.Excluded(Exclusion.WindowOpen) : Verdict.Of(begun is not null));

    /// <summary>And gone through again on a later day, at most 120 days after; null likewise.</summary>
    public static Verdict? Reviewed(PatientOutcomes patient, ReportScope scope) => Judge(patient, scope, (at, begun) =>
    {
        var start = ClinicTime.DateOf(begun?.At ?? at, scope.Zone);
        var last = start.AddDays(SafetyPlan.ReviewedWithin);
        return scope.Today <= last ? new Verdict.Excluded(Exclusion.WindowOpen)
            : Verdict.Of(begun is not null && patient.PlanActs.Any(act => ClinicTime.DateOf(act.At, scope.Zone) is var day && day > start && day <= last));
    });

    private static Verdict? Judge(PatientOutcomes patient, ReportScope scope, Func<DateTimeOffset, PlanAct?, Verdict> judge)
    {
        if (patient.Forms is not { } forms)
        {
            return new Verdict.Excluded(Exclusion.NotTakenIn);
        }

        if (forms.Where(form => form.Safety == SafetyAnswer.Positive && scope.Has(form.At)).MinBy(form => form.At) is not { At: var at })
        {
            return null;
        }

        return patient.HasDied ? new Verdict.Excluded(Exclusion.Died)
            : judge(at, patient.PlanActs.Where(act => act.At >= at && act.At <= at + Soon).MinBy(act => act.At));
    }
}

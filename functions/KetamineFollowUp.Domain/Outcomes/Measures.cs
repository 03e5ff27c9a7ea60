using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>All measures: those of courses, and those of patients that payers ask for.</summary>
internal static class Measures
{
    /// <summary>Each measure of courses, over the given ones.</summary>
    public static ImmutableArray<MeasureResult> OfCourses(IReadOnlyList<CourseWindow> courses, ReportScope scope)
    {
        (Measure, Func<CourseWindow, Verdict>)[] all =
        [
            (Measure.Response, window => ResponseMeasure.Judge(window, scope.Criteria)),
            (Measure.Remission, window => RemissionMeasure.Judge(window, scope.Criteria)),
            (Measure.ReliableImprovement, ReliableImprovement.Judge),
            (Measure.Deterioration, Deterioration.Judge),
            (Measure.MoreIdeation, MoreIdeation.Judge),
        ];
        return [.. all.Select(one => MeasureResult.Of(one.Item1, courses.Select(window => (window.Patient.PatientId, one.Item2(window)))))];
    }

    /// <summary>Each measure of patients; whoever has no index event in the months is not in it.</summary>
    public static ImmutableArray<MeasureResult> OfPatients(IReadOnlyList<PatientOutcomes> patients, ReportScope scope)
    {
        (Measure, Func<PatientOutcomes, ReportScope, Verdict?>)[] all =
        [
            (Measure.DrrEFollowUp, DrrE.FollowUp),
            (Measure.DrrERemission, DrrE.Remission),
            (Measure.DrrEResponse, DrrE.Response),
            (Measure.Mips370, Mips370.Judge),
            (Measure.Mips504Initiated, Mips504.Initiated),
            (Measure.Mips504Reviewed, Mips504.Reviewed),
            (Measure.Mips505, Mips505.Judge),
        ];
        return
        [
            .. all.Select(one => MeasureResult.Of(
                one.Item1,
                from patient in patients
                let verdict = one.Item2(patient, scope)
                where verdict is not null
                select (patient.PatientId, verdict))),
        ];
    }
}

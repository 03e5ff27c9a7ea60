using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// A course as the measures judge it: the form before it and the newest form in the window after its induction. One form at one time, because
/// the best of many forms is lower than the patient ever was.
/// </summary>
public sealed record CourseWindow
{
    /// <summary>Days from the last induction session to the first day of the window. Source: McInnes 2022, PubMed 35027209.</summary>
    public const int FirstDay = 14;

    /// <summary>Days from the last induction session to the last day of the window. Source: McInnes 2022, PubMed 35027209.</summary>
    public const int LastDay = 31;

    /// <summary>Whose.</summary>
    public required PatientOutcomes Patient { get; init; }

    /// <summary>Which course.</summary>
    public required CourseOutcome Course { get; init; }

    /// <summary>The first day of the window; null: the course was kept by a version that did not say when the induction ended.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The window is not over.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The clinic's zone: whose days are counted.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>The instrument of the indication.</summary>
    public string Primary => PrimaryInstrument.Of(Patient.Indication);

    /// <summary>The window of a course.</summary>
    public static CourseWindow Of(PatientOutcomes patient, CourseOutcome course, ReportScope scope)
    {
        DateOnly? end = course.LastInductionAt is { } at ? ClinicTime.DateOf(at, scope.Zone) : null;
        return new CourseWindow
        {
            Patient = patient,
            Course = course,
            From = end?.AddDays(FirstDay),
            IsOpen = end?.AddDays(LastDay) >= scope.Today,
            Zone = scope.Zone,
        };
    }

    /// <summary>
    /// The verdict of a measure that compares the primary's totals: the last full form before the course, else the first known of the induction,
    /// with the newest full form in the window.
    /// </summary>
    /// <param name="judge">What it says of the two totals, baseline first.</param>
    internal Verdict Compare(Func<int, int, Verdict> judge)
    {
        if (Patient.Forms is null || From is null)
        {
            return new Verdict.Excluded(Exclusion.NotTakenIn);
        }

        return (Baseline(IsPrimary)?.Total, Newest(IsPrimary)?.Total) switch
        {
            (_, null) => new Verdict.Excluded(Missing),
            (null, _) => new Verdict.Excluded(Exclusion.NoBaseline),
            ({ } from, { } to) => judge(from, to),
        };
    }

    /// <summary>Why there is no form in the window.</summary>
    internal Exclusion Missing => IsOpen ? Exclusion.WindowOpen : Exclusion.NoFormInWindow;

    /// <summary>The last such form before the course, else the first until its last induction session; a later one is no baseline.</summary>
    internal OutcomeForm? Baseline(Func<OutcomeForm, bool> which) =>
        Forms(which).LastOrDefault(form => form.At < Course.StartedAt) ?? Forms(which).FirstOrDefault(form => form.At <= Course.LastInductionAt);

    /// <summary>The newest such form in the window; one after the next course began belongs to that.</summary>
    internal OutcomeForm? Newest(Func<OutcomeForm, bool> which) => Forms(which).LastOrDefault(form =>
        !(form.At >= Course.EndedAt) && ClinicTime.DateOf(form.At, Zone) is var day && day >= From && day <= From?.AddDays(LastDay - FirstDay));

    private IEnumerable<OutcomeForm> Forms(Func<OutcomeForm, bool> which) => (Patient.Forms ?? []).Where(which).OrderBy(form => form.At);

    private bool IsPrimary(OutcomeForm form) => form.Instrument == Primary && form.Total is not null;
}

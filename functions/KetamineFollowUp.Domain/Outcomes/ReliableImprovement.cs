namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>Reliable improvement: the form in the window is below baseline by the change that matters, see <see cref="ReliableChange"/>.</summary>
public static class ReliableImprovement
{
    /// <summary>The verdict on a course. A baseline of 0 cannot improve.</summary>
    public static Verdict Judge(CourseWindow window) => window.Compare((from, to) =>
        ReliableChange.Points(window.Primary, from) is not { } points ? new Verdict.Excluded(Exclusion.NoNumberForScale)
        : from == 0 ? new Verdict.Excluded(Exclusion.BaselineZero)
        : Verdict.Of(from - to >= points));
}

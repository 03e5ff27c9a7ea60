namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// Deterioration: the form in the window is above baseline by the change that matters, see <see cref="ReliableChange"/>. ASSUMPTION: McInnes 2022
/// (PubMed 35027209) reports 8.4 % with any rise after induction; a rise of a point or two is within the noise of one form.
/// </summary>
public static class Deterioration
{
    /// <summary>The verdict on a course. Any rise from 0 by points counts; a share of 0 says nothing.</summary>
    public static Verdict Judge(CourseWindow window) => window.Compare((from, to) =>
        ReliableChange.Points(window.Primary, from) is not { } points ? new Verdict.Excluded(Exclusion.NoNumberForScale)
        : points == 0 ? new Verdict.Excluded(Exclusion.BaselineZero)
        : Verdict.Of(to - from >= points));
}

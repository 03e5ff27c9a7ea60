using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>Remission: below the protocol's number of the scale, by the form in the window. Source: McInnes 2022, PubMed 35027209 (PHQ-9 below 5: 28.9 % of 537).</summary>
public static class RemissionMeasure
{
    /// <summary>The verdict on a course.</summary>
    public static Verdict Judge(CourseWindow window, BoosterCriteria criteria) => criteria.Remission.TryGetValue(window.Primary, out var below)
        ? window.Compare((_, to) => Verdict.Of(to < below))
        : new Verdict.Excluded(Exclusion.NoNumberForScale);
}

using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>Response: a fall of at least half from baseline, by the form in the window. Source: McInnes 2022, PubMed 35027209 (53.6 % of 537).</summary>
public static class ResponseMeasure
{
    /// <summary>The verdict on a course.</summary>
    public static Verdict Judge(CourseWindow window, BoosterCriteria criteria) => window.Compare((from, to) =>
        from == 0 ? new Verdict.Excluded(Exclusion.BaselineZero) : Verdict.Of(from - to >= criteria.ResponseFall * from));
}

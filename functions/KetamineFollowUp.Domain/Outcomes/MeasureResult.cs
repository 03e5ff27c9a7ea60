using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>A measure's numerator, denominator and exclusions.</summary>
/// <param name="Measure">Which measure.</param>
/// <param name="Rate">Numerator of denominator.</param>
/// <param name="Exclusions">Who is in neither, by the reason; only reasons that occurred.</param>
public sealed record MeasureResult(Measure Measure, Rate Rate, ImmutableArray<ExclusionCount> Exclusions)
{
    /// <summary>How many are in neither.</summary>
    public int Excluded => Exclusions.Sum(one => one.Count);

    internal static MeasureResult Of(Measure measure, IEnumerable<(PatientId Patient, Verdict Verdict)> judged)
    {
        var all = judged.ToList();
        var counted = all.Where(one => one.Verdict.Match(() => true, () => true, _ => false)).ToList();
        return new MeasureResult(
            measure,
            new Rate(counted.Count(one => one.Verdict.Match(() => true, () => false, _ => false)), counted.Count, counted.DistinctBy(one => one.Patient).Count()),
            [
                .. all.Select(one => one.Verdict.Match<Exclusion?>(() => null, () => null, why => why)).OfType<Exclusion>()
                    .GroupBy(why => why).OrderBy(group => group.Key).Select(group => new ExclusionCount(group.Key, group.Count())),
            ]);
    }
}

/// <summary>How many are left out for one reason.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Count">How many.</param>
public sealed record ExclusionCount(Exclusion Why, int Count);

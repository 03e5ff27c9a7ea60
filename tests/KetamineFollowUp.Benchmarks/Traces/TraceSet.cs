using System.Collections.Immutable;

namespace KetamineFollowUp.Benchmarks.Traces;

/// <summary>All traces of a run.</summary>
/// <param name="Found">Each as often as it is there.</param>
/// <param name="Unknown">Texts to patients whose sending ended without an answer: nobody can say whether they left, so they do not leave again.</param>
internal sealed record TraceSet(ImmutableArray<Trace> Found, ImmutableArray<Trace> Unknown)
{
    public static TraceSet Empty { get; } = new([], []);

    /// <summary>What an interrupted run has too little and too much.</summary>
    /// <param name="expected">The uninterrupted run.</param>
    public TraceDifference From(TraceSet expected)
    {
        var missing = Missing(expected.Found, Found);
        var lost = Missing(missing, Unknown);
        return new TraceDifference(lost, Missing(missing, lost), Missing(Found, expected.Found));
    }

    /// <summary>What one list has and the other has not, as often as it is missing.</summary>
    public static ImmutableArray<T> Missing<T>(ImmutableArray<T> expected, ImmutableArray<T> found)
        where T : notnull
    {
        var left = found.GroupBy(one => one).ToDictionary(group => group.Key, group => group.Count());
        return [.. expected.Where(one => left.GetValueOrDefault(one) is not > 0 || left[one]-- <= 0)];
    }
}

/// <summary>How an interrupted run differs from the uninterrupted one.</summary>
/// <param name="Lost">What is missing, and nothing on record says why.</param>
/// <param name="Unsent">Texts to patients that may not have left: the interruption fell between claim and answer, and they leave once at most.</param>
/// <param name="Doubled">What is there more often than it happened.</param>
internal sealed record TraceDifference(ImmutableArray<Trace> Lost, ImmutableArray<Trace> Unsent, ImmutableArray<Trace> Doubled)
{
    public static TraceDifference None { get; } = new([], [], []);

    /// <summary>What must not be: anything lost, and anything but pages and crisis texts doubled.</summary>
    public IEnumerable<string> Faults =>
    [
        .. Lost.Select(trace => $"lost: {trace}"),
        .. Doubled.Where(trace => trace.Kind != TraceKind.PageOrCrisisText).Select(trace => $"doubled: {trace}"),
    ];

    public TraceDifference And(TraceDifference other) =>
        new([.. Lost, .. other.Lost], [.. Unsent, .. other.Unsent], [.. Doubled, .. other.Doubled]);
}

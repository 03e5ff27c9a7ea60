using System.Collections.Immutable;

namespace KetamineFollowUp.Proof.Traces;

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
        var unsent = Missing(missing, lost);
        return new TraceDifference(lost, unsent, Missing(Found, [.. expected.Found, .. unsent.Select(TraceReader.ReminderOf)]));
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

    /// <summary>What must not be: anything lost or doubled, but for repeats.</summary>
    public IEnumerable<string> Faults =>
    [
        .. Lost.Where(IsFault).Select(trace => $"lost: {trace}"),
        .. Doubled.Where(IsFault).Select(trace => $"doubled: {trace}"),
    ];

    /// <summary>The same for a run that took longer: a ladder that waits longer pages more.</summary>
    public TraceDifference OfLongerRun => this with { Doubled = [.. Doubled.Where(trace => trace.Kind != TraceKind.PageOrCrisisText)] };

    // A response to a text carries the crisis text and nobody confirms it, so it leaves again; where the response was cut off, that is its first time.
    private static bool IsFault(Trace trace) => trace.Kind != TraceKind.Repeat;

    public TraceDifference And(TraceDifference other) =>
        new([.. Lost, .. other.Lost], [.. Unsent, .. other.Unsent], [.. Doubled, .. other.Doubled]);
}

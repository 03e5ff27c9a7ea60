namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>How many of how many.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many that could be judged.</param>
/// <param name="Patients">How many people these belong to.</param>
public sealed record Rate(int Count, int Of, int Patients)
{
    /// <summary>ASSUMPTION (issue: small-number caution): below this many patients one person moves a rate by ten points or more.</summary>
    public const int FewPatients = 10;

    /// <summary>From 0 to 1; null when there is nothing to judge.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>So few patients that the rate says little, and may point to a person.</summary>
    public bool IsSmall => Of > 0 && Patients < FewPatients;
}

/// <summary>How long something took.</summary>
/// <param name="Ended">How many it has ended for.</param>
/// <param name="Waiting">How many still wait; their time is not in the numbers.</param>
/// <param name="Median">Half took at most this; null when none has ended.</param>
/// <param name="Most">Nine in ten took at most this.</param>
/// <param name="Longest">The longest.</param>
public sealed record Waits(int Ended, int Waiting, TimeSpan? Median, TimeSpan? Most, TimeSpan? Longest)
{
    /// <summary>The numbers of the waits.</summary>
    /// <param name="waits">Null for one that has not ended.</param>
    public static Waits Of(IEnumerable<TimeSpan?> waits)
    {
        var all = waits.ToList();
        var ended = all.OfType<TimeSpan>().Order().ToList();
        return new Waits(ended.Count, all.Count - ended.Count, At(ended, 0.5), At(ended, 0.9), At(ended, 1));
    }

    // The nearest rank: a wait that really was, so that a median of two is not made up.
    private static TimeSpan? At(List<TimeSpan> sorted, double share) => sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(sorted.Count * share) - 1];
}

namespace KetamineFollowUp.Proof;

/// <summary>A measured figure beside its limit.</summary>
public static class Figure
{
    private static readonly List<string> Table = [];

    /// <summary>Prints it and says whether the limit was kept.</summary>
    public static bool Print(string name, double value, string unit, double limit, bool atLeast)
    {
        var kept = atLeast ? value >= limit : value <= limit;
        Add(FormattableString.Invariant($"{name,-70} {value,12:0.##} {unit,-12} limit {(atLeast ? ">=" : "<=")} {limit:0.##}   {(kept ? "kept" : "MISSED")}"));
        return kept;
    }

    /// <summary>Prints one that has no limit of its own.</summary>
    public static void Print(string name, double value, string unit) => Add(FormattableString.Invariant($"{name,-70} {value,12:0.##} {unit}"));

    /// <summary>Prints every figure so far once more, one below the other.</summary>
    public static void PrintTable()
    {
        Console.WriteLine();
        Table.ForEach(Console.WriteLine);
    }

    public static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    /// <summary>A quantile of sorted values.</summary>
    public static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static void Add(string line)
    {
        Table.Add(line);
        Console.WriteLine(line);
    }
}

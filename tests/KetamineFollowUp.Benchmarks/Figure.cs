namespace KetamineFollowUp.Benchmarks;

/// <summary>A measured figure beside its limit.</summary>
public static class Figure
{
    /// <summary>Prints it and says whether the limit was kept.</summary>
    public static bool Print(string name, double value, string unit, double limit, bool atLeast)
    {
        var kept = atLeast ? value >= limit : value <= limit;
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-62} {value,10:0.##} {unit,-8} limit {(atLeast ? ">=" : "<=")} {limit:0.##}   {(kept ? "kept" : "MISSED")}"));
        return kept;
    }

    /// <summary>The value below which a share of all lies.</summary>
    public static double Percentile(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

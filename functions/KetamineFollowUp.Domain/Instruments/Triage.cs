namespace KetamineFollowUp.Domain.Instruments;

/// <summary>C-SSRS triage. Source: Columbia Protocol screener triage, as the clinical page states it: high = yes to 4, 5 or 6; moderate = 3; low = 1 or 2.</summary>
public static class Triage
{
    public const string None = "none";
    public const string Low = "low";
    public const string Moderate = "moderate";
    public const string High = "high";

    /// <summary>The band of the items flagged so far; of an unfinished screen it is a lower bound.</summary>
    public static string BandOf(IEnumerable<Item> flagged)
    {
        var flags = flagged.Select(item => item.Flag).ToHashSet();
        return flags.Contains(ItemFlag.CssrsHigh) ? High
            : flags.Contains(ItemFlag.CssrsModerate) ? Moderate
            : flags.Contains(ItemFlag.CssrsLow) ? Low
            : None;
    }
}

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>C-SSRS triage. Source: Columbia Protocol screener triage, as the clinical page states it: high = yes to 4, 5 or 6; moderate = 3; low = 1 or 2.</summary>
public static class Triage
{
    /// <summary>No item flagged. Never shown as reassurance (ps.201500149).</summary>
    public const string None = "none";

    /// <summary>Yes to item 1 or 2 only.</summary>
    public const string Low = "low";

    /// <summary>Yes to item 3, or to item 6 only longer ago than 3 months.</summary>
    public const string Moderate = "moderate";

    /// <summary>Yes to item 4 or 5, or to item 6 recently.</summary>
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

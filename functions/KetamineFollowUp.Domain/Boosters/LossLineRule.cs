using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Response, and the line on which a responder has lost it. Higher totals are worse on every followed scale.</summary>
public static class LossLineRule
{
    /// <summary>Whether the best is a fall from baseline large enough to be a response; null when one is unknown or baseline is 0.</summary>
    public static bool? IsResponse(Reading? baseline, Reading? best, BoosterCriteria criteria) =>
        baseline?.Total is { } from and > 0 && best?.Total is { } to ? from - to >= criteria.ResponseFall * from : null;

    /// <summary>The lowest total on the loss line; null for anyone but a responder, and for a scale that has no line.</summary>
    public static int? LowestOn(string instrument, Reading? baseline, Reading? best, BoosterCriteria criteria) =>
        IsResponse(baseline, best, criteria) is true
        && criteria.LossLines.GetValueOrDefault(instrument) is { } line
        && baseline?.Total is { } from
        && best?.Total is { } to
            ? LowestOn(from, to, line)
            : null;

    /// <summary>
    /// Up by the line's rise from best, and at its floor or half the gain lost: the lowest total for which both hold.
    /// </summary>
    public static int LowestOn(int baseline, int best, LossLine line)
    {
        var halfTheGainLost = best + ((baseline - best + 1) / 2);
        return Math.Max(best + line.Rise, Math.Min(line.Floor, halfTheGainLost));
    }
}

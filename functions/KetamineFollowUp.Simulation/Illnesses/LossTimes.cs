namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>
/// How long a response lasts without maintenance. Two groups: treatment-resistant patients as in Murrough 2013 lose it at a
/// constant rate; the others follow the Weibull curve that makes all responders together meet both points of McInnes 2022.
/// </summary>
internal static class LossTimes
{
    /// <summary>Share of responders who are like the patients of Murrough 2013. ASSUMPTION: the trial's kind of patient is a minority in a clinic.</summary>
    public const double Resistant = 0.15;

    private static readonly (double Scale, double Shape) Others = Through(
        Without(PublishedFigures.AfterFourWeeks), Without(PublishedFigures.AfterEightWeeks));

    /// <summary>The time from the last session until the loss-of-response line is crossed.</summary>
    public static TimeSpan Draw(bool isResistant, SeededRandom dice)
    {
        var hazard = -Math.Log(1 - dice.Fraction());
        return TimeSpan.FromDays(isResistant
            ? PublishedFigures.MedianDaysToRelapse * hazard / Math.Log(2)
            : Others.Scale * Math.Pow(hazard, 1 / Others.Shape));
    }

    /// <summary>The scale (days) and shape of the Weibull survival curve through two points.</summary>
    public static (double Scale, double Shape) Through(SurvivalPoint one, SurvivalPoint other)
    {
        var (first, second) = (-Math.Log(one.Share), -Math.Log(other.Share));
        var shape = Math.Log(second / first) / Math.Log(other.Day / one.Day);
        return (one.Day / Math.Pow(first, 1 / shape), shape);
    }

    // What is left of a published point when the resistant group is taken out.
    private static SurvivalPoint Without(SurvivalPoint all)
    {
        var resistant = Math.Pow(0.5, all.Day / PublishedFigures.MedianDaysToRelapse);
        return all with { Share = (all.Share - (Resistant * resistant)) / (1 - Resistant) };
    }
}

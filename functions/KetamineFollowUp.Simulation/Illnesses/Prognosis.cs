namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>What a course of sessions will do for a patient, drawn so that a population meets <see cref="PublishedFigures"/>.</summary>
/// <param name="Before">PHQ-9 points before the first session, without the chance of a single form.</param>
/// <param name="After">The same after the course.</param>
/// <param name="IdeationBefore">The answer to item 9 before, 0–3.</param>
/// <param name="IdeationAfter">The same while the relief lasts.</param>
/// <param name="IsResistant">Of the subgroup whose response is short.</param>
/// <param name="ThinksOfSuicide">Their thoughts, where they have any, are of suicide; else of being better off dead.</param>
internal sealed record Prognosis(double Before, double After, int IdeationBefore, int IdeationAfter, bool IsResistant, bool ThinksOfSuicide)
{
    /// <summary>PHQ-9 below this is remission. Source: clinical reference; McInnes 2022 counts the same.</summary>
    public const double Remission = 5;

    /// <summary>A change that matters. Source: Löwe 2004, PMID 15550799.</summary>
    public const double MattersFrom = 5;

    // ASSUMPTION: people come to the clinic with moderate to severe depression.
    private const double MeanBefore = 18;
    private const double DeviationBefore = 4;
    private const double MildestBefore = 11;
    private const double WorstBefore = 26;

    // ASSUMPTION: enough to be seen on a single form in spite of its chance.
    private const double LeastRise = 7;
    private const double MaxRise = 10;

    // Eight items give 24 at most: a rise beyond it would not be seen in somebody without suicidal thoughts.
    private const double WithoutItem9 = 24.5;

    // ASSUMPTION: half of them with thoughts of death or self-harm, fewer the more often.
    private static readonly double[] IdeationShares = [0.50, 0.30, 0.13, 0.07];

    public bool Responds => After <= Before / 2;

    /// <summary>Thoughts of death or self-harm that were there before the course. ASSUMPTION: they are what a clinician notes as known.</summary>
    public bool IsLongStanding => IdeationBefore > 0;

    public static Prognosis Draw(SeededRandom dice)
    {
        var before = Math.Clamp(dice.Normal(MeanBefore, DeviationBefore), MildestBefore, WorstBefore);
        var luck = dice.Fraction();
        var isWorse = luck >= 1 - PublishedFigures.Worse;
        if (isWorse)
        {
            before = Math.Min(before, WithoutItem9 - LeastRise);
        }

        var after = luck < PublishedFigures.Remission ? dice.Between(0, Remission - 0.5)
            : luck < PublishedFigures.Response ? dice.Between(Remission - 0.5, before / 2)
            : isWorse ? before + dice.Between(LeastRise, Math.Min(MaxRise, WithoutItem9 - before))
            : dice.Between(before / 2, before);
        var (ideationBefore, ideationAfter) = Ideation(after <= before / 2, dice);
        return new Prognosis(before, after, ideationBefore, ideationAfter, dice.Chance(LossTimes.Resistant), dice.Chance(PublishedFigures.ItemNinePositiveOnScreener));
    }

    private static (int Before, int After) Ideation(bool responds, SeededRandom dice)
    {
        var luck = dice.Fraction();
        var before = 0;
        while (before < IdeationShares.Length - 1 && (luck -= IdeationShares[before]) >= 0)
        {
            before++;
        }

        if (dice.Chance(PublishedFigures.MoreIdeation))
        {
            return (Math.Min(before, 2), Math.Min(before, 2) + 1);
        }

        // ASSUMPTION: with response the thoughts mostly go; without, half the patients keep theirs.
        return (before, responds
            ? dice.Chance(0.85) ? 0 : Math.Min(before, 1)
            : dice.Chance(0.5) ? before : Math.Max(before - 1, 0));
    }
}

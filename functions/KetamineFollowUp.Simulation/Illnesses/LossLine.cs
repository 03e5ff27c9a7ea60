namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>
/// Where a simulated response counts as lost, in PHQ-9 points of the illness itself, without the error of a form: up by 5 from the best (the
/// important difference: Löwe 2004, PMID 15550799), and at 10 (screens positive) or half the gain lost. ASSUMPTION: it is the truth that rules are measured by.
/// </summary>
internal static class LossLine
{
    private const int Rise = 5;
    private const int Floor = 10;

    /// <summary>The lowest total for which both hold.</summary>
    public static int LowestOn(int baseline, int best)
    {
        var halfTheGainLost = best + ((baseline - best + 1) / 2);
        return Math.Max(best + Rise, Math.Min(Floor, halfTheGainLost));
    }
}

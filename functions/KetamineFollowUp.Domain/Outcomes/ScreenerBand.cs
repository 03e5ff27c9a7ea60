using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>The bands of the C-SSRS in order.</summary>
internal static class ScreenerBand
{
    private static readonly string[] Rising = [Triage.None, Triage.Low, Triage.Moderate, Triage.High];

    /// <summary>0 for none up to 3 for high; a band that is not known ranks below none.</summary>
    public static int RankOf(OutcomeForm screener) => Array.IndexOf(Rising, screener.Band);
}

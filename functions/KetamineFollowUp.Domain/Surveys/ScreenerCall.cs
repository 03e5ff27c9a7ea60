using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Which form of the C-SSRS screener is asked next, and which answers call for it.</summary>
/// <param name="LastScreenedAt">When it was last finished.</param>
/// <param name="Known">A clinician's note of known ideation; null for none.</param>
public sealed record ScreenerCall(DateTimeOffset? LastScreenedAt, KnownIdeation? Known)
{
    /// <summary>The first one asks of the past month, later ones since last contact.</summary>
    public string Form => SurveyPath.ScreenerAfter(LastScreenedAt);

    /// <summary>True when what an answer says calls for the screener.</summary>
    public bool IsCalledBy(Finding finding, DateTimeOffset now) =>
        finding.Kind == FindingKind.Ideation && KnownIdeationRule.CallsForScreener(Known, finding, LastScreenedAt, now);
}

namespace KetamineFollowUp.Domain.Safety;

/// <summary>How high an answer about ideation is.</summary>
/// <param name="Scale">What it answers.</param>
/// <param name="Value">Of <see cref="IdeationScale.HowOften"/>: 0 to 3. Of <see cref="IdeationScale.Screener"/>: the C-SSRS item said yes to, 1 to 6, or the lowest item of its band.</param>
public sealed record SaidIdeation(IdeationScale Scale, int Value);

/// <summary>What an answer about ideation answers.</summary>
public enum IdeationScale
{
    /// <summary>The safety item, or item 9 of the PHQ-9: how often, 0 to 3. Their windows differ; they are compared as they stand (ASSUMPTION).</summary>
    HowOften,

    /// <summary>The C-SSRS screener.</summary>
    Screener,
}

namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>What the rule says of a patient's newest full form, with every number behind it.</summary>
public sealed record LevelVerdict
{
    /// <summary>The newest full form.</summary>
    public required Reading Newest { get; init; }

    /// <summary>The full form before it in the course; null when there is none. Where two forms decide, they are these two.</summary>
    public Reading? Previous { get; init; }

    /// <summary>How many full forms there are since the reference began.</summary>
    public required int Forms { get; init; }

    /// <summary>Two consecutive forms of the course have a mean of half the baseline or less.</summary>
    public required bool IsResponder { get; init; }

    /// <summary>The baseline that counts; null when none is older than the reference.</summary>
    public Reading? Baseline { get; init; }

    /// <summary>The usual level that the newest form alone is compared with: from the forms before it. Null when there is nothing to compare with.</summary>
    public UsualLevel? Usual { get; init; }

    /// <summary>The usual level that the two newest forms are compared with: neither of them enters it. Null with too few forms.</summary>
    public UsualLevel? Reference { get; init; }

    /// <summary>The total from which the mean of the two newest forms counts as loss; the floor for anyone but a responder. Null without a reference.</summary>
    public double? Line { get; init; }

    /// <summary>The decision from the two newest forms; null when they do not decide, which <see cref="Undecided"/> explains.</summary>
    public LevelDecision? Decision { get; init; }

    /// <summary>Why there is no decision; null when there is one.</summary>
    public LevelGap? Undecided { get; init; }

    /// <summary>The newest form is high enough to be asked again, and nothing is decided by it.</summary>
    public required bool AsksAgain { get; init; }

    /// <summary>A responder has lost the response.</summary>
    public bool IsLoss { get; init; }

    /// <summary>The level has risen, at or above the floor: worsening, confirmed.</summary>
    public bool IsWorse { get; init; }
}

/// <summary>The numbers of a decision.</summary>
/// <param name="Mean">Of the two newest forms.</param>
/// <param name="Rise">Their mean above the reference level.</param>
/// <param name="Sd">How uncertain that rise is.</param>
/// <param name="Probability">That the true rise is at least the one looked for, 0 to 1.</param>
/// <param name="Days">How many days the two forms lie apart.</param>
public sealed record LevelDecision(double Mean, double Rise, double Sd, double Probability, int Days);

/// <summary>Why the two newest forms decide nothing.</summary>
public enum LevelGap
{
    /// <summary>Fewer than 3 forms since the reference began, or fewer than 4 without a baseline or after a reset.</summary>
    TooFewForms,

    /// <summary>They lie less than the days apart.</summary>
    TooClose,

    /// <summary>A session lies between them, or after both.</summary>
    SessionSince,
}

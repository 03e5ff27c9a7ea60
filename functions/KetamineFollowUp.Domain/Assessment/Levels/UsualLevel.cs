namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>What a patient's forms say is usual for them.</summary>
/// <param name="Level">In points of the total.</param>
/// <param name="Sd">How uncertain the level is; 0 where a baseline stands in for it.</param>
/// <param name="Forms">From how many calm forms.</param>
/// <param name="FormSd">The standard deviation of a single form at the mean of those forms.</param>
/// <param name="Basis">Which forms they are.</param>
public sealed record UsualLevel(double Level, double Sd, int Forms, double FormSd, UsualBasis Basis);

/// <summary>Which forms a usual level is made of.</summary>
public enum UsualBasis
{
    /// <summary>Calm forms since the reference began.</summary>
    Reference,

    /// <summary>None has come since the last induction session: the forms of the course before it.</summary>
    Induction,

    /// <summary>Nor any in the course: the baseline itself.</summary>
    Baseline,
}

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>What a measure says of one course or one patient.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>In the numerator, and so in the denominator.</summary>
    public sealed record Met : Verdict;

    /// <summary>In the denominator only.</summary>
    public sealed record NotMet : Verdict;

    /// <summary>In neither.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Excluded(Exclusion Why) : Verdict;

    /// <summary>In the numerator when it holds, else in the denominator only.</summary>
    public static Verdict Of(bool isMet) => isMet ? new Met() : new NotMet();

    /// <summary>The answer for each case.</summary>
    public T Match<T>(Func<T> met, Func<T> notMet, Func<Exclusion, T> excluded) => this switch
    {
        Met => met(),
        NotMet => notMet(),
        Excluded e => excluded(e.Why),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>Why a course or a patient is in neither numerator nor denominator.</summary>
public enum Exclusion
{
    /// <summary>No full form before the end of the induction to compare with.</summary>
    NoBaseline,

    /// <summary>No full form in the window, and the window is over.</summary>
    NoFormInWindow,

    /// <summary>The window is not over yet.</summary>
    WindowOpen,

    /// <summary>The baseline is 0: nothing can fall from it.</summary>
    BaselineZero,

    /// <summary>The scale has no number for this.</summary>
    NoNumberForScale,

    /// <summary>Ideation was not asked about both before and after.</summary>
    IdeationNotKnown,

    /// <summary>Treated for something else than depression.</summary>
    NotDepression,

    /// <summary>Bipolar disorder.</summary>
    BipolarDisorder,

    /// <summary>Has died.</summary>
    Died,

    /// <summary>The patient's forms are still to be taken into the outcomes, after an update.</summary>
    NotTakenIn,
}

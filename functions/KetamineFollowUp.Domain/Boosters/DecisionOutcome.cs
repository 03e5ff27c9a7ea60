using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What became of an attempt to decide a review.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>Decided; advance the review next.</summary>
    /// <param name="Review">The review as it is now; to be stored.</param>
    public sealed record Done(BoosterReview Review) : DecisionOutcome;

    /// <summary>Someone was first.</summary>
    /// <param name="By">Who decided.</param>
    /// <param name="At">When.</param>
    /// <param name="State">What the decision made of the review.</param>
    public sealed record AlreadyDecided(StaffId By, DateTimeOffset At, ReviewState State) : DecisionOutcome;

    /// <summary>The decision itself is wrong.</summary>
    /// <param name="Field">The contract's field.</param>
    /// <param name="Problem">What is allowed.</param>
    public sealed record Invalid(string Field, string Problem) : DecisionOutcome;

    /// <summary>A newer recommendation stands, which whoever decided has not read.</summary>
    /// <param name="RecommendedAt">When it was made.</param>
    public sealed record Outdated(DateTimeOffset RecommendedAt) : DecisionOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<AlreadyDecided, T> alreadyDecided, Func<Invalid, T> invalid, Func<Outdated, T> outdated) => this switch
    {
        Done d => done(d),
        AlreadyDecided a => alreadyDecided(a),
        Invalid i => invalid(i),
        Outdated o => outdated(o),
        _ => throw new InvalidOperationException("a union has no other case"),
    };
}

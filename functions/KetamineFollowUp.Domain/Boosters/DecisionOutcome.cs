using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
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

    /// <summary>It was withdrawn: there is nothing to decide.</summary>
    /// <param name="Withdrawal">Why.</param>
    public sealed record Withdrawn(Withdrawal Withdrawal) : DecisionOutcome;

    /// <summary>The review says something else by now, which whoever decided has not read.</summary>
    /// <param name="Version">The version that stands.</param>
    /// <param name="Recommendation">What it says.</param>
    public sealed record Outdated(int Version, Recommendation Recommendation) : DecisionOutcome;

    /// <summary>Something speaks against a session: it cannot be approved until that is gone.</summary>
    /// <param name="Holds">What, one sentence each.</param>
    public sealed record OnHold(ImmutableArray<string> Holds) : DecisionOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(
        Func<Done, T> done, Func<AlreadyDecided, T> alreadyDecided, Func<Invalid, T> invalid, Func<Withdrawn, T> withdrawn, Func<Outdated, T> outdated, Func<OnHold, T> onHold) => this switch
        {
            Done d => done(d),
            AlreadyDecided a => alreadyDecided(a),
            Invalid i => invalid(i),
            Withdrawn w => withdrawn(w),
            Outdated o => outdated(o),
            OnHold h => onHold(h),
            _ => throw new InvalidOperationException("a union has no other case"),
        };
}

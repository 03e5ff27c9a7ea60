using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Keeps a review true: it says what holds now, or it is withdrawn.</summary>
public static class ReviewUpdate
{
    /// <summary>A review that waits, or will, by what holds now. The same object when nothing has changed, or when it is decided.</summary>
    /// <param name="review">The review.</param>
    /// <param name="standing">What holds now.</param>
    /// <param name="factsChanged">
    /// False when only time has passed: then the days that a sentence counts make no newer version, only another recommendation or other holds do.
    /// </param>
    /// <param name="now">The instant.</param>
    public static BoosterReview WorkOut(BoosterReview review, ReviewStanding standing, bool factsChanged, DateTimeOffset now) => review.IsUndecided
        ? standing.Match(
            recommendation => IsSame(review.Recommendation, recommendation, factsChanged) ? review : Say(review, recommendation, now),
            withdrawal => Withdraw(review, withdrawal))
        : review;

    /// <summary>
    /// An approved review whose invitation has not left yet: what was approved is no longer so, and the invitation must not leave. It waits for a
    /// person again when it is a hold now, and is withdrawn when nothing is left. Else the same object: what was decided stays.
    /// </summary>
    public static BoosterReview TakeBack(BoosterReview approved, ReviewStanding standing, DateTimeOffset now) => standing.Match(
        recommendation => recommendation.Kind is RecommendationKind.Hold ? Say(Reopen(approved, now), recommendation, now) : approved,
        withdrawal => Withdraw(approved, withdrawal));

    /// <summary>A newer recommendation replaces that of a review.</summary>
    internal static BoosterReview Say(BoosterReview review, Recommendation recommendation, DateTimeOffset now) =>
        review with { Recommendation = recommendation, RecommendedAt = now, Version = review.Version + 1 };

    /// <summary>A person is waited for again.</summary>
    internal static BoosterReview Reopen(BoosterReview review, DateTimeOffset since) => review with
    {
        State = ReviewState.Open,
        WaitsSince = since,
        RemindedAt = null,
        ReminderDueAt = null,
        InvitedAt = null,
        LeftToStaffAt = null,
    };

    private static BoosterReview Withdraw(BoosterReview review, Withdrawal withdrawal) => review with
    {
        State = ReviewState.Withdrawn,
        Withdrawal = withdrawal,
        Version = review.Version + 1,
        LeftToStaffAt = null,
        WaitsSince = null,
        ReminderDueAt = null,
    };

    private static bool IsSame(Recommendation one, Recommendation other, bool toTheLetter) =>
        one.Kind == other.Kind
        && one.Holds.Length == other.Holds.Length
        && (!toTheLetter || (one.ByDate == other.ByDate && one.Holds.SequenceEqual(other.Holds) && one.Reasons.SequenceEqual(other.Reasons)));
}

using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>The booster review as a process, from its opening to its decision; what it does by itself in each state is <see cref="ReviewAdvance"/>.</summary>
public static class ReviewProcess
{
    /// <summary>A new review.</summary>
    public static BoosterReview Open(ReviewId reviewId, Recommendation recommendation, DateTimeOffset now) => new()
    {
        ReviewId = reviewId,
        Recommendation = recommendation,
        RecommendedAt = now,
        State = ReviewState.Open,
        OpenedAt = now,
        WaitsSince = now,
    };

    /// <summary>A newer recommendation replaces that of a review that is open or will open again; a decided one keeps what was decided on.</summary>
    public static BoosterReview Update(BoosterReview review, Recommendation recommendation, DateTimeOffset now) => review.State switch
    {
        ReviewState.Open or ReviewState.Deferred => ReviewUpdate.Say(review, recommendation, now),
        ReviewState.Approved or ReviewState.Declined or ReviewState.Withdrawn => review,
    };

    /// <summary>
    /// Whether a recommendation opens a new review: not while the latest is open or deferred (update that one), and after a decision only when
    /// it says something else or the patient was treated since, so that what a clinician has decided is not asked again and again.
    /// </summary>
    /// <param name="latest">The patient's latest review; null when there was none.</param>
    /// <param name="recommendation">The recommendation just made.</param>
    /// <param name="latestSession">The latest session not voided.</param>
    public static bool NeedsNewReview(BoosterReview? latest, Recommendation recommendation, DateTimeOffset? latestSession) =>
        latest is null
        || latest.State switch
        {
            ReviewState.Open or ReviewState.Deferred => false,
            ReviewState.Approved or ReviewState.Declined =>
                latest.Recommendation.Kind != recommendation.Kind || latestSession > latest.Decision?.At,
            ReviewState.Withdrawn => true,
        };

    /// <summary>
    /// A clinician's decision, on what the review says now. Only an open review can be decided; a deferred one opens again by itself. A hold
    /// can be deferred or declined; it is approved once what holds is gone, which staff put on record.
    /// </summary>
    public static DecisionOutcome RecordDecision(BoosterReview review, ReviewDecision decision, DateTimeOffset now)
    {
        if (review is { State: ReviewState.Withdrawn, Withdrawal: { } withdrawal })
        {
            return new DecisionOutcome.Withdrawn(withdrawal);
        }

        if (review.State is not ReviewState.Open && review.Decision is { } earlier)
        {
            return new DecisionOutcome.AlreadyDecided(earlier.By, earlier.At, earlier.State);
        }

        if (decision.OnVersion is { } read && read != review.Version)
        {
            return new DecisionOutcome.Outdated(review.Version, review.Recommendation);
        }

        return decision.Verdict switch
        {
            ReviewVerdict.Approve when review.Recommendation.Kind is RecommendationKind.Hold => new DecisionOutcome.OnHold(review.Recommendation.Holds),
            ReviewVerdict.Approve => Done(review, decision, ReviewState.Approved, until: null, now),
            ReviewVerdict.Decline => Done(review, decision, ReviewState.Declined, until: null, now),
            ReviewVerdict.Defer when decision.Until is { } until && until > now => Done(review, decision, ReviewState.Deferred, until, now),
            ReviewVerdict.Defer => new DecisionOutcome.Invalid("until", "to defer, a time in the future is needed"),
        };
    }

    /// <summary>What happens by itself: reminder, invitation, opening again. Deciding twice at one instant changes nothing more.</summary>
    /// <param name="review">The review as stored.</param>
    /// <param name="signals">None: nothing that happens is told to a review, and a clinician's decision is on record in it.</param>
    /// <param name="facts">What holds now.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>A time to look again while it waits for something.</returns>
    public static Plan<BoosterReview> Decide(
        BoosterReview review, IReadOnlyList<NoSignal> signals, ReviewFacts facts, DateTimeOffset now) => review.State switch
        {
            ReviewState.Open => ReviewAdvance.Waiting(review, facts, now),
            ReviewState.Approved => ReviewAdvance.Inviting(review, facts, now),
            ReviewState.Deferred => ReviewAdvance.Deferred(review, facts, now),
            ReviewState.Declined => new Plan<BoosterReview>(review, [], null),
            ReviewState.Withdrawn => ReviewAdvance.Withdrawn(review, facts, now),
        };

    private static DecisionOutcome.Done Done(BoosterReview review, ReviewDecision decision, ReviewState state, DateTimeOffset? until, DateTimeOffset now) =>
        new(review with
        {
            State = state,
            WaitsSince = null,
            ReminderDueAt = null,
            Decisions = review.Decisions.Add(new DecidedReview(state, decision.By, now, until, decision.Reason, review.Recommendation.Kind)),
        });
}

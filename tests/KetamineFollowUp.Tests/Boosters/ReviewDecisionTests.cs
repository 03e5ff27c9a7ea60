using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleReviews;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ReviewDecisionTests
{
    [Theory]
    [InlineData(ReviewVerdict.Approve, ReviewState.Approved)]
    [InlineData(ReviewVerdict.Decline, ReviewState.Declined)]
    public void An_open_review_is_decided_and_says_who_and_when_and_why(ReviewVerdict verdict, ReviewState state)
    {
        var review = Decided(OpenReview(), verdict, at: 1, reason: "seen today");

        Assert.Equal(state, review.State);
        Assert.Null(review.WaitsSince);
        Assert.Equal(new DecidedReview(state, Doctor, Day(1), null, "seen today", RecommendationKind.BoosterNow), review.Decision);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0.99, false)]
    [InlineData(1.0, false)]
    [InlineData(1.01, true)]
    public void Deferring_needs_a_time_in_the_future(double? until, bool valid)
    {
        var outcome = ReviewProcess.RecordDecision(OpenReview(), new(ReviewVerdict.Defer, Doctor, until is { } day ? Day(day) : null, null), Day(1));

        Assert.Equal(valid ? "deferred" : "until", outcome is DecisionOutcome.Invalid invalid ? invalid.Field : Assert.IsType<DecisionOutcome.Done>(outcome).Review.State is ReviewState.Deferred ? "deferred" : "?");
    }

    [Theory]
    [InlineData(ReviewVerdict.Approve)]
    [InlineData(ReviewVerdict.Decline)]
    [InlineData(ReviewVerdict.Defer)]
    public void A_decided_review_names_who_was_first(ReviewVerdict first)
    {
        var review = Decided(OpenReview(), first, at: 1, until: 20);

        foreach (var second in Enum.GetValues<ReviewVerdict>())
        {
            var outcome = ReviewProcess.RecordDecision(review, new(second, StaffId.Parse("dr-two"), Day(30), null), Day(2));
            Assert.Equal(new DecisionOutcome.AlreadyDecided(Doctor, Day(1), review.State), outcome);
        }
    }

    [Fact]
    public void A_decision_counts_on_the_recommendation_that_was_read()
    {
        var newer = ReviewProcess.Update(OpenReview(), Soon, Day(2));
        ReviewDecision Approved(int? read) => new(ReviewVerdict.Approve, Doctor, null, null, read);

        Assert.Equal(2, newer.Version);
        Assert.Equal(new DecisionOutcome.Outdated(2, Soon), ReviewProcess.RecordDecision(newer, Approved(1), Day(3)));
        Assert.IsType<DecisionOutcome.Done>(ReviewProcess.RecordDecision(newer, Approved(2), Day(3)));
        Assert.IsType<DecisionOutcome.Done>(ReviewProcess.RecordDecision(newer, Approved(null), Day(3)));
    }

    [Fact]
    public void A_hold_cannot_be_approved_but_deferred_or_declined()
    {
        var hold = ReviewProcess.Open(ReviewId.Parse("p~r-1"), new Recommendation(RecommendationKind.Hold, null, ["why"], ["why not"]), Day(0));

        Assert.Equal(["why not"], Assert.IsType<DecisionOutcome.OnHold>(ReviewProcess.RecordDecision(hold, new(ReviewVerdict.Approve, Doctor, null, null), Day(1))).Holds);
        Assert.Equal(ReviewState.Deferred, Decided(hold, ReviewVerdict.Defer, at: 1, until: 9).State);
        Assert.Equal(RecommendationKind.Hold, Decided(hold, ReviewVerdict.Decline, at: 1).Decision!.OfKind);
    }

    [Fact]
    public void A_withdrawn_review_says_why_and_is_decided_no_more()
    {
        var withdrawal = new Withdrawal(WithdrawalCause.Discharged, "The patient has been discharged.", Day(2));
        var withdrawn = ReviewUpdate.WorkOut(OpenReview(), new ReviewStanding.Ended(withdrawal), factsChanged: true, Day(2));

        Assert.Equal((ReviewState.Withdrawn, 2), (withdrawn.State, withdrawn.Version));
        foreach (var verdict in Enum.GetValues<ReviewVerdict>())
        {
            Assert.Equal(new DecisionOutcome.Withdrawn(withdrawal), ReviewProcess.RecordDecision(withdrawn, new(verdict, Doctor, Day(30), null), Day(3)));
        }

        Assert.True(ReviewProcess.NeedsNewReview(withdrawn, Now, Day(-5)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(ReviewVerdict.Defer, true)]
    [InlineData(ReviewVerdict.Approve, false)]
    [InlineData(ReviewVerdict.Decline, false)]
    public void A_newer_recommendation_replaces_that_of_an_undecided_review_only(ReviewVerdict? verdict, bool replaced)
    {
        var review = verdict is { } v ? Decided(OpenReview(), v, at: 1, until: 20) : OpenReview();

        var updated = ReviewProcess.Update(review, Soon, Day(3));

        Assert.Equal(replaced ? Soon : Now, updated.Recommendation);
        Assert.Equal((review.OpenedAt, review.State, replaced ? Day(3) : Day(0)), (updated.OpenedAt, updated.State, updated.RecommendedAt));
    }

    [Fact]
    public void A_new_review_is_needed_when_there_is_none_or_the_decided_one_is_outdated()
    {
        var declined = Decided(OpenReview(), ReviewVerdict.Decline, at: 10);

        Assert.True(ReviewProcess.NeedsNewReview(null, Now, Day(-5)));
        Assert.False(ReviewProcess.NeedsNewReview(OpenReview(), Soon, Day(-5)));
        Assert.False(ReviewProcess.NeedsNewReview(Decided(OpenReview(), ReviewVerdict.Defer, at: 10, until: 20), Soon, Day(15)));
        Assert.False(ReviewProcess.NeedsNewReview(declined, Now, Day(-5)));
        Assert.False(ReviewProcess.NeedsNewReview(declined, Now, Day(10)));
        Assert.True(ReviewProcess.NeedsNewReview(declined, Now, Day(10.01)));
        Assert.True(ReviewProcess.NeedsNewReview(declined, Soon, Day(-5)));
    }
}

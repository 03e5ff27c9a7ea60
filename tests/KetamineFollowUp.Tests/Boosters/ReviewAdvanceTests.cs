using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleReviews;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ReviewAdvanceTests
{
    [Theory]
    [InlineData(2, "2026-03-04")] // Monday: Wednesday
    [InlineData(5, "2026-03-09")] // Thursday: Monday, over the weekend
    [InlineData(6, "2026-03-10")] // Friday
    [InlineData(7, "2026-03-10")] // Saturday
    public void On_call_is_reminded_after_two_working_days_at_nine(int openedInMarch, string date)
    {
        var review = ReviewProcess.Open(ReviewId.Parse("p~r-1"), Now, Day(openedInMarch - 2));
        var due = ClinicTime.At(DateOnly.Parse(date, null), new TimeOnly(9, 0), NewYork);

        var waiting = ReviewProcess.Decide(review, [], Facts, due.AddTicks(-1));
        Assert.Empty(waiting.Steps);
        Assert.Equal(due, waiting.LookAgainAt);

        var reminded = ReviewProcess.Decide(waiting.State, [], Facts, due);
        Assert.Equal(MessageKind.ReminderStaff, Assert.IsType<Step.NotifyStaff>(Assert.Single(reminded.Steps)).Kind);
    }

    [Fact]
    public void The_reminder_is_one_email_without_clinical_content_and_never_a_second()
    {
        var reminded = Advance(OpenReview(), 2);

        Assert.Equal(
            new Step.NotifyStaff(
                "reminder-0-dr-one", Doctor, Channel.Email, MessageKind.ReminderStaff, "Clinic: a review waits for you",
                "A patient review has been waiting for a clinician's decision. Please open it: {link}"),
            Assert.Single(reminded.Steps));
        Assert.Equal(Day(3), reminded.LookAgainAt);
        Assert.Empty(Advance(reminded.State, 50).Steps);
    }

    [Fact]
    public void With_nobody_on_call_that_is_recorded_and_tried_again_next_working_day()
    {
        var gap = Advance(OpenReview(), 2, Facts with { OnCall = [] });

        Assert.Equal(RecordedFact.NobodyOnCall, Assert.IsType<Step.Record>(Assert.Single(gap.Steps)).Fact);
        Assert.Equal(ClinicTime.At(new DateOnly(2026, 3, 5), new TimeOnly(9, 0), NewYork), gap.LookAgainAt);
        Assert.Empty(Advance(gap.State, 2.1).Steps);
        Assert.IsType<Step.NotifyStaff>(Assert.Single(Advance(gap.State, 3).Steps));
    }

    [Fact]
    public void A_decided_review_reminds_nobody() =>
        Assert.Equal((0, null), Of(Advance(Decided(Advance(OpenReview(), 1).State, ReviewVerdict.Decline, at: 1), 30)));

    [Fact]
    public void Approval_invites_once_inside_the_send_window_and_at_most_once()
    {
        var invited = Advance(Decided(OpenReview(), ReviewVerdict.Approve, at: 1), 1);

        var text = Assert.IsType<Step.TextPatient>(Assert.Single(invited.Steps));
        Assert.Equal(("invitation", MessageKind.Invitation, "Please book."), (text.Key, text.Kind, text.Body));
        Assert.Equal((Guarantee.AtMostOnce, false, Day(8)), (text.Guarantee, text.AnyHour, text.NotAfter));
        Assert.Equal((0, null), Of(Advance(invited.State, 2)));
    }

    [Fact]
    public void An_unresolved_emergency_keeps_the_invitation_back_and_it_goes_once_afterwards()
    {
        var held = Advance(Decided(OpenReview(), ReviewVerdict.Approve, at: 1), 1, Facts with { EmergencyUnresolved = true });

        Assert.Equal((0, Day(1).AddHours(1)), Of(held));
        Assert.IsType<Step.TextPatient>(Assert.Single(Advance(held.State, 3).Steps));
    }

    [Theory]
    [InlineData(0.99, 1)]
    [InlineData(1.0, 1)]
    [InlineData(1.01, 0)]
    public void A_patient_treated_since_the_approval_is_not_invited(double session, int invitations) =>
        Assert.Equal(invitations, Advance(Decided(OpenReview(), ReviewVerdict.Approve, at: 1), 3, Facts with { LatestSession = Day(session) }).Steps.Length);

    [Fact]
    public void Approving_a_review_of_the_plan_invites_nobody_to_a_booster()
    {
        var plan = ReviewProcess.Open(ReviewId.Parse("p~r-1"), new(RecommendationKind.ReviewPlan, null, ["why"], []), Day(0));

        Assert.Equal((0, null), Of(Advance(Decided(plan, ReviewVerdict.Approve, at: 1), 1)));
    }

    [Fact]
    public void Where_no_invitation_can_be_sent_a_person_is_asked_by_name_to_call()
    {
        var unreachable = Facts with { Invitation = Facts.Invitation with { Obstacle = NotSentReason.NoConsent } };
        var left = Advance(Decided(OpenReview(), ReviewVerdict.Approve, at: 1), 1, unreachable);

        var task = Assert.IsType<Step.LeaveTask>(Assert.Single(left.Steps));
        Assert.Equal((TaskKind.CallToBook, ClinicTime.At(new DateOnly(2026, 3, 4), new TimeOnly(17, 0), NewYork)), (task.Kind, task.Due));
        Assert.Contains("Sam (p)", task.Text, StringComparison.Ordinal);
        Assert.Equal((0, null), Of(Advance(left.State, 2, unreachable)));
    }

    [Fact]
    public void An_emergency_that_lasts_a_week_leaves_the_invitation_to_a_person()
    {
        var approved = Decided(OpenReview(), ReviewVerdict.Approve, at: 1);
        var emergency = Facts with { EmergencyUnresolved = true };

        Assert.Equal((0, Day(7.9).AddHours(1)), Of(Advance(approved, 7.9, emergency)));
        Assert.IsType<Step.LeaveTask>(Assert.Single(Advance(approved, 8, emergency).Steps));
    }

    [Fact]
    public void A_deferred_review_opens_again_at_its_time_for_a_person_to_look()
    {
        var deferred = Decided(Advance(OpenReview(), 2).State, ReviewVerdict.Defer, at: 3, until: 14);

        var before = ReviewProcess.Decide(deferred, [], Facts, Day(14).AddTicks(-1));
        Assert.Equal((ReviewState.Deferred, Day(14)), (before.State.State, before.LookAgainAt));

        var again = Advance(before.State, 14);
        Assert.Equal((ReviewState.Open, Day(14)), (again.State.State, again.State.WaitsSince));
        Assert.Empty(again.Steps);
        Assert.Equal(Day(15), again.LookAgainAt);
        Assert.Equal("reminder-1-dr-one", Assert.IsType<Step.NotifyStaff>(Assert.Single(Advance(again.State, 16).Steps)).Key);
        Assert.Equal(ReviewState.Approved, Decided(again.State, ReviewVerdict.Approve, at: 15).State);
    }

    [Fact]
    public void An_outage_does_not_lose_the_reminder_of_a_reopened_review()
    {
        var late = Advance(Decided(OpenReview(), ReviewVerdict.Defer, at: 1, until: 14), 40);

        Assert.Equal(ReviewState.Open, late.State.State);
        Assert.IsType<Step.NotifyStaff>(Assert.Single(late.Steps));
    }

    [Fact]
    public void A_review_survives_being_stored_with_the_contracts_names()
    {
        var review = Advance(Decided(ReviewProcess.Update(OpenReview(), Soon, Day(0.5)), ReviewVerdict.Defer, at: 1, until: 9, reason: "away"), 2).State;

        Assert.Equivalent(review, StoredAndRead(review), strict: true);
        var json = Stored(review);
        Assert.Contains("\"state\":\"deferred\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"booster-soon\"", json, StringComparison.Ordinal);
    }

    private static (int Steps, DateTimeOffset? LookAgainAt) Of(Plan<BoosterReview> plan) => (plan.Steps.Length, plan.LookAgainAt);
}

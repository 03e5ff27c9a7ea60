using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

public class BoosterScenarios
{
    private static readonly Reading Baseline = new("phq-9", Scene.At("2026-02-27 10:00"), 20, "severe", SafetyAnswer.Unknown, "clinic");

    [Fact]
    public async Task A_responder_who_loses_the_response_is_put_before_a_clinician_with_the_numbers_and_invited_once_it_is_approved()
    {
        await using var scene = await LostResponse();
        var review = await scene.Review();
        Assert.Equal(RecommendationKind.BoosterNow, review.Recommendation.Kind);
        var reasons = string.Join(" ", review.Recommendation.Reasons);
        Assert.Contains("20", reasons);
        Assert.Contains("16", reasons);
        await scene.Decide(review.ReviewId, new ReviewDecision(ReviewVerdict.Approve, StaffId.Parse("medical-lead"), null, null));
        await scene.Advance(TimeSpan.FromHours(20));
        Assert.Contains("Riverside Clinic", scene.Claim(MessageKind.Invitation).Body);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_review_that_nobody_decides_is_remembered_after_two_working_days()
    {
        await using var scene = await LostResponse();
        scene.ClaimAll();
        await scene.LiveUntil("2026-04-10 12:00", phqItem: 2);
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.ReminderStaff);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_hold_that_staff_recorded_turns_the_recommendation_into_a_hold()
    {
        await using var scene = await LostResponse(pregnant: true);
        var review = await scene.Review();
        Assert.Equal(RecommendationKind.Hold, review.Recommendation.Kind);
        Assert.Contains(review.Recommendation.Holds, hold => hold.Contains("regnan", StringComparison.Ordinal));
        scene.ClaimAll();
    }

    // Baseline 20, then 0s for three weeks (response), then 16 and, confirmed a few days later, 16 again.
    private static async Task<Scene> LostResponse(bool pregnant = false)
    {
        var scene = await Scene.WithPatient("2026-03-02 10:00", null, Baseline);
        await scene.SessionCompleted();
        if (pregnant)
        {
            await scene.Hold(new RecordedHold(HoldKind.Pregnancy, scene.Clinic.Now, StaffId.Parse("medical-lead"), null));
        }

        await scene.LiveUntil("2026-03-24 12:00", phqItem: 0);
        await scene.LiveUntil("2026-04-04 20:00", phqItem: 2);
        return scene;
    }
}

using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class NonResponseTests
{
    [Theory]
    [InlineData(3, null)]
    [InlineData(4, RecommendationKind.ReviewPlan)]
    [InlineData(5, RecommendationKind.ReviewPlan)]
    [InlineData(9, RecommendationKind.ReviewPlan)]
    public void Four_sessions_without_response_ask_for_a_look_at_the_plan(int sessions, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Treated(sessions, Phq9(-1, 20), Phq9(40, 14)), 40));

    [Theory]
    [InlineData(11, RecommendationKind.ReviewPlan)]
    [InlineData(10, null)]
    [InlineData(9, null)]
    public void Half_the_baseline_gone_is_a_response(int best, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Treated(4, Phq9(-1, 20), Phq9(40, best)), 40));

    [Fact]
    public void A_response_earlier_in_the_course_is_a_response() =>
        Assert.Null(KindOf(Treated(4, Phq9(-1, 20), Phq9(5, 8), Phq9(40, 12)), 40));

    [Fact]
    public void The_latest_session_gets_its_chance_before_it_is_judged() =>
        Assert.Null(KindOf(Treated(4, Phq9(-1, 20), Phq9(7, 14)), 40));

    [Theory]
    [InlineData(4, 22.9, null)]
    [InlineData(4, 23, RecommendationKind.ReviewPlan)]
    [InlineData(5, 25.9, null)]
    [InlineData(6, 28.9, null)]
    [InlineData(6, 29, RecommendationKind.ReviewPlan)]
    [InlineData(9, 29, RecommendationKind.ReviewPlan)]
    public void It_is_judged_by_a_form_two_weeks_after_the_fourth_to_sixth_session(int sessions, double day, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Treated(sessions, Phq9(-1, 20), Phq9(day, 14)), 40));

    [Fact]
    public void An_incomplete_form_judges_nobody() => Assert.Null(KindOf(Treated(4, Phq9(-1, 20), Phq9(40, null)), 40));

    [Fact]
    public void The_reason_names_the_numbers() =>
        Assert.Equal(
            "No response after 4 sessions: PHQ-9 baseline 20 on 1 March 2026, best 13 on 24 March 2026, last 14 on 11 April 2026; the best is a fall of 35 %, a response is 50 %. "
                + "The whole plan deserves a look, rather than more of the same.",
            Assert.Single(Recommend(Treated(4, Phq9(-1, 20), Phq9(22, 13), Phq9(40, 14)), 40)!.Reasons));

    [Fact]
    public void A_hold_stands_beside_a_review_of_the_plan_and_does_not_replace_it()
    {
        var recommendation = Recommend(Treated(4, Phq9(-1, 20), Phq9(23, 14)) with { Signs = ChecklistSigns.OfFormer(null, Day(1)) }, 24)!;

        Assert.Equal(RecommendationKind.ReviewPlan, recommendation.Kind);
        Assert.Single(recommendation.Holds);
    }

    // Sessions on days 0, 3, 6, ...
    private static BoosterFacts Treated(int sessions, params Reading[] readings) =>
        Patient([.. Enumerable.Range(0, sessions).Select(i => Session(3 * i))], [.. readings], Indication.Depression);
}

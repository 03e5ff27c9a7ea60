using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class DriftTests
{
    [Fact]
    public void A_rising_trend_that_meets_the_line_within_14_days_is_soon_with_a_by_date()
    {
        // 6, 8, 9 in weekly steps: 1.5 points a week, 2 points below the line of 11, so 9 days and 8 hours later.
        var recommendation = Recommend(Responder(Phq9(22, 8), Phq9(29, 9)), 29)!;

        Assert.Equal(RecommendationKind.BoosterSoon, recommendation.Kind);
        Assert.Equal(new DateOnly(2026, 4, 9), recommendation.ByDate);
        Assert.Equal(
            ["Drifting: PHQ-9 baseline 20 on 1 March 2026, best 6 on 17 March 2026, last 9 on 31 March 2026; rising by 1.5 points a week, it would meet the loss line of 11 on 9 April 2026."],
            recommendation.Reasons);
    }

    [Theory]
    [InlineData(20, RecommendationKind.BoosterSoon)]
    [InlineData(21, RecommendationKind.BoosterSoon)]
    [InlineData(22, null)]
    public void The_projection_meets_the_line_within_14_days_or_it_is_no_drift(int daysBetween, RecommendationKind? kind)
    {
        // From 6 to 9 in that many days; the 2 points to the line take two thirds as long: 14 days of 21.
        var last = 15 + daysBetween;

        Assert.Equal(kind, KindOf(Responder(Phq9(last, 9)), last));
    }

    [Theory]
    [InlineData(8, null)]
    [InlineData(9, RecommendationKind.BoosterSoon)]
    public void A_rise_of_less_than_half_the_lines_own_is_noise(int total, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Responder(Phq9(16, total)), 16));

    [Fact]
    public void A_level_or_falling_trend_is_no_drift()
    {
        Assert.Null(KindOf(Responder(Phq9(22, 6), Phq9(29, 6)), 29));
        Assert.Null(KindOf(Patient([Session(0)], [Phq9(-1, 20), Phq9(7, 10), Phq9(14, 8)]), 14));
    }

    [Fact]
    public void A_by_date_is_never_in_the_past() =>
        Assert.Equal(new DateOnly(2026, 5, 1), Recommend(Responder(Phq9(22, 8), Phq9(29, 9)), 60)!.ByDate);

    [Theory]
    [InlineData(15, null)]
    [InlineData(16, null)]
    [InlineData(17, RecommendationKind.BoosterSoon)]
    public void Beyond_four_fifths_of_the_own_median_time_to_loss_is_soon(int day, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(ThirdCourse(lossAfter: [15, 25]), day));

    [Fact]
    public void The_median_sets_the_by_date_and_stands_in_the_reason()
    {
        var recommendation = Recommend(ThirdCourse(lossAfter: [15, 25]), 17)!;

        Assert.Equal(new DateOnly(2026, 3, 22), recommendation.ByDate);
        Assert.Equal(
            "17 days since the last session on 2 March 2026: in 2 earlier courses this patient's response was lost after a median of 20 days, and 80 % of that has passed. "
                + "PHQ-9 baseline 15 on 26 January 2026, best 5 on 8 March 2026, last 5 on 8 March 2026.",
            recommendation.Reasons[0]);
    }

    [Fact]
    public void One_earlier_course_is_not_a_history() => Assert.Null(KindOf(ThirdCourse(lossAfter: [15]), 100));

    [Fact]
    public void An_earlier_course_without_a_loss_is_not_counted() => Assert.Null(KindOf(ThirdCourse(lossAfter: [15, null]), 100));

    [Fact]
    public void The_history_is_no_reason_for_someone_who_has_not_responded()
    {
        var facts = ThirdCourse(lossAfter: [15, 25]);

        Assert.Null(KindOf(facts with { Readings = [.. facts.Readings.Where(r => r.TakenAt < Day(0)), Phq9(6, 12)] }, 100));
    }

    // Courses of one session 100 days apart, each with its loss that many days after the session, and a current one since day 0.
    private static BoosterFacts ThirdCourse(int?[] lossAfter)
    {
        var earlier = lossAfter.Select((loss, i) => (Start: -100 * (lossAfter.Length - i), Loss: loss)).ToList();
        ImmutableArray<Reading> readings =
        [
            .. earlier.SelectMany(c => new[] { Phq9(c.Start - 1, 20), Phq9(c.Start + 6, 5) }),
            .. earlier.Where(c => c.Loss is not null).SelectMany(c => new[] { Phq9(c.Start + c.Loss!.Value, 15), Phq9(c.Start + 65, 15) }),
            Phq9(6, 5),
        ];
        return Patient([.. earlier.Select(c => Session(c.Start)), Session(0)], readings);
    }
}

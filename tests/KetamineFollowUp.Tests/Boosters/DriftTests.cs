using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class DriftTests
{
    // A usual level of 6 and a booster on day 40; high since, but no two forms are certain.
    private static readonly Reading[] Rising = [Phq9(47, 12), Phq9(54, 12), Phq9(61, 13)];

    [Fact]
    public void A_rising_level_that_probably_meets_the_line_within_14_days_is_soon_with_a_by_date()
    {
        var recommendation = Recommend(Boosted(Rising), 61)!;

        Assert.Equal(RecommendationKind.BoosterSoon, recommendation.Kind);
        Assert.NotNull(recommendation.ByDate);
        Assert.StartsWith(
            "Drifting: PHQ-9 baseline 20 on 1 March 2026, usual level 6 (from 4 forms), last 13 on 2 May 2026; rising by ", recommendation.Reasons[0], StringComparison.Ordinal);
        Assert.Contains("Chance that the level is at 11.1 or more within 14 days: 7", recommendation.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_forms_are_no_trend() => Assert.Null(KindOf(Boosted(Rising[..2]), 54));

    [Fact]
    public void One_high_form_is_no_trend() => Assert.Null(KindOf(Boosted(Phq9(47, 6), Phq9(54, 6), Phq9(61, 24)), 61));

    [Fact]
    public void A_level_or_falling_trend_is_no_drift()
    {
        Assert.Null(KindOf(Responder(Phq9(35, 6), Phq9(42, 6)), 42));
        Assert.Null(KindOf(Patient([Session(0)], [Phq9(-1, 20), Phq9(7, 10), Phq9(14, 8), Phq9(21, 6)]), 21));
    }

    [Fact]
    public void A_by_date_is_never_in_the_past() =>
        Assert.True(Recommend(Boosted(Rising), 62)!.ByDate >= new DateOnly(2026, 5, 3));

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
                + "PHQ-9 baseline 15 on 26 January 2026, best 5 on 5 March 2026, last 5 on 8 March 2026.",
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

    /// <summary>A responder who drifts, on day 61.</summary>
    internal static BoosterFacts Drifting() => Boosted(Rising);

    private static BoosterFacts Boosted(params Reading[] then) => Responder(then) with { Sessions = [Session(0), Session(40, induction: false)] };

    // Courses of one session 100 days apart, each with its loss that many days after the session, and a current one since day 0.
    private static BoosterFacts ThirdCourse(int?[] lossAfter)
    {
        var earlier = lossAfter.Select((loss, i) => (Start: -100 * (lossAfter.Length - i), Loss: loss)).ToList();
        ImmutableArray<Reading> readings =
        [
            .. earlier.SelectMany(c => new[] { Phq9(c.Start - 1, 20), Phq9(c.Start + 3, 5), Phq9(c.Start + 6, 5) }),
            .. earlier.Where(c => c.Loss is not null).SelectMany(c => new[] { Phq9(c.Start + c.Loss!.Value, 15), Phq9(c.Start + 65, 15) }),
            Phq9(3, 5),
            Phq9(6, 5),
        ];
        return Patient([.. earlier.Select(c => Session(c.Start)), Session(0)], readings);
    }
}

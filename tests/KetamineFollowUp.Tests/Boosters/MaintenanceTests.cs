using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>Where a clinician has set an interval, a review comes before the planned session and says lengthen, keep or shorten.</summary>
public sealed class MaintenanceTests
{
    private const string Source = "SUSTAIN-2: weekly four times, then the lowest frequency that holds remission; 32 % worsened at two-weekly";

    [Fact]
    public void Remission_that_holds_on_two_forms_says_lengthen_with_the_numbers()
    {
        var said = Recommend(Planned(28, 3, 4), 79)!;
        Assert.Equal((RecommendationKind.BoosterSoon, DateOnly.FromDateTime(Day(86).Date)), (said.Kind, said.ByDate));
        Assert.StartsWith(
            "Planned maintenance every 28 days (2 maintenance sessions, the last intervals 30, 28 days): consider to lengthen it. "
                + $"PHQ-9 3 on 13 May 2026 and 4 on 20 May 2026: remission (below 5) holds. {Source}. PHQ-9 baseline 20 on 1 March 2026, best 3 on ",
            said.Reasons[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 5, "consider to keep it. PHQ-9 3 on 13 May 2026 and 5 on 20 May 2026: no remission (below 5)")]
    [InlineData(5, 4, "consider to keep it. PHQ-9 5 on 13 May 2026 and 4 on 20 May 2026: remission (below 5) on one form; two say that it holds")]
    public void Anything_less_says_keep(int before, int last, string words) =>
        Assert.Contains(words, Recommend(Planned(28, before, last), 79)!.Reasons[0], StringComparison.Ordinal);

    [Fact]
    public void A_loss_says_shorten_beside_its_own_reason()
    {
        var lost = Recommend(Lost() with { MaintenanceIntervalDays = 56 }, 47)!;
        Assert.Equal(RecommendationKind.BoosterNow, lost.Kind);
        Assert.Equal($"Planned maintenance every 56 days: consider to shorten it. The response did not hold at this interval. {Source}.", lost.Reasons[1]);
        Assert.DoesNotContain(Recommend(Lost(), 47)!.Reasons, reason => reason.Contains("maintenance", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Weekly_sessions_come_four_times_before_they_are_lengthened()
    {
        var facts = Patient([Session(0), Session(30, false)], [Phq9(-1, 20), Phq9(15, 4), Phq9(22, 3), Phq9(33, 3), Phq9(37, 3)]);
        Assert.Contains("consider to keep it", Recommend(facts with { MaintenanceIntervalDays = 7 }, 37)!.Reasons[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(78.9, null)]
    [InlineData(79, RecommendationKind.BoosterSoon)]
    [InlineData(90, RecommendationKind.BoosterSoon)]
    public void The_look_is_due_a_week_before_the_planned_session(double day, RecommendationKind? kind) => Assert.Equal(kind, KindOf(Planned(28, 3, 4), day));

    [Fact]
    public void Nothing_is_said_where_no_interval_is_set() => Assert.Null(KindOf(Planned(null, 3, 4), 79));

    [Theory]
    [InlineData(42, 35, 28, RecommendationKind.ReviewPlan)]
    [InlineData(42, 35, 35, null)]
    [InlineData(28, 35, 28, null)]
    [InlineData(30, 29, 28, null)]
    public void Three_intervals_that_shrink_in_a_row_ask_for_a_look_at_the_plan(int one, int two, int three, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Patient([Session(0), Session(one, false), Session(one + two, false), Session(one + two + three, false)], [Phq9(-1, 20), Phq9(15, 4), Phq9(22, 3)]), one + two + three + 1));

    [Theory]
    [InlineData(181, RecommendationKind.BoosterSoon)]
    [InlineData(182, RecommendationKind.ReviewPlan)]
    public void Six_months_of_maintenance_ask_for_a_look_at_the_plan(int after, RecommendationKind kind)
    {
        var facts = Patient(
            [Session(0), Session(30, false), Session(30 + after - 25, false)],
            [Phq9(-1, 20), Phq9(15, 4), Phq9(22, 3), Phq9(30 + after - 3, 3), Phq9(30 + after, 3)]) with
        { MaintenanceIntervalDays = 28 };
        Assert.Equal(kind, KindOf(facts, 30 + after));
    }

    [Fact]
    public void A_hold_holds_the_planned_session_too() => Assert.Equal(
        RecommendationKind.Hold, KindOf(Planned(28, 3, 4) with { Signs = ChecklistSigns.OfFormer(null, Day(60)) }, 79));

    private static BoosterFacts Planned(int? days, int before, int last) => Patient(
        [Session(0), Session(30, false), Session(58, false)],
        [Phq9(-1, 20), Phq9(15, 4), Phq9(22, 3), Phq9(44, 4), Phq9(72, before), Phq9(79, last)]) with
    { MaintenanceIntervalDays = days };
}

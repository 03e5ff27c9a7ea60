using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Goals;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>
/// What the rules attain on responders who stay as they are, and on such as suddenly lose 8 points: the goals of docs/decisions/0007-levels.md. Version 1
/// stands beside them, so that a trial that no rule could fail would show.
/// </summary>
public sealed class LevelGoalTests
{
    private const double Missing = .3;
    private static readonly GoalTrial Two = new(new LevelRules(ShippedProtocols.Standard), seed: 91);
    private static readonly GoalTrial One = new(new BestFormRules(), seed: 91);

    [Fact]
    public void At_most_3_of_100_stable_responders_get_a_false_recommendation_in_180_days()
    {
        Assert.InRange(Two.Stable(600, Missing).FalseRecommendations, 0, 3);
        Assert.InRange(One.Stable(600, Missing).FalseRecommendations, 30, 80);
    }

    [Fact]
    public void At_most_5_of_100_stable_responders_are_ever_urgent_by_their_scores() => Assert.InRange(Two.Stable(600, Missing).UrgentWorsenings, 0, 5);

    [Theory]
    [InlineData(Missing, 78, 24)]
    [InlineData(0, 85, 20)]
    public void Sudden_losses_of_8_points_are_found_within_45_days(double missing, double atLeast, double median)
    {
        var found = Two.SuddenLoss(300, missing);
        Assert.InRange(found.Found, atLeast, 100);
        Assert.InRange(found.MedianDays, 0, median);
    }
}

using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>
/// What the booster rules attain on responders who stay as they are, and on such as suddenly lose 8 points: the goals of clinical.md, with the
/// noise they were set for (standard deviation 2.5, weekly correlation .3, 30 % of forms missing, sent once more after 4 days).
/// </summary>
public sealed class LevelGoalTests
{
    private const int Days = 180;
    private static readonly int[] Schedule = [7, 14, 21, 28, 42, 56, 70, 84, 112, 140, 168];
    private static readonly BoosterCriteria Shipped = ShippedProtocols.Standard.Boosters;

    [Fact]
    public void At_most_3_of_100_stable_responders_get_a_false_recommendation_in_180_days()
    {
        var patients = Enumerable.Range(0, 600).Select(number => Recommended(new Random(91_000 + number), (number % 3) switch { 0 => 6, 1 => 8, _ => 9.5 }, lossAt: null)).ToList();

        Assert.InRange(patients.Count(day => day is not null) / 6.0, 0, 3);
    }

    [Fact]
    public void Sudden_losses_of_8_points_are_found_within_45_days_in_78_of_100()
    {
        var found = Enumerable.Range(0, 300).Count(number =>
        {
            var random = new Random(57_000 + number);
            var loss = random.Next(40, 110);
            return Recommended(random, 6, loss) is { } day && day >= loss && day <= loss + 45;
        });

        Assert.InRange(found / 3.0, 78, 100);
    }

    // The day of the first booster recommendation; null: none.
    private static double? Recommended(Random random, double mean, int? lossAt)
    {
        var facts = Patient([.. new[] { -12, -9, -7, -5, -2, 0 }.Select(day => Session(day))], [Phq9(-13, 20)]);
        var (noise, noiseAt) = (0.0, -100.0);
        var due = new SortedSet<int>(Schedule);
        var confirming = new Dictionary<int, int>();
        while (due.Count > 0 && due.Min <= Days)
        {
            var day = due.Min;
            due.Remove(day);
            if (random.NextDouble() < .3)
            {
                AskOnceMore(day);
                continue;
            }

            var share = Math.Pow(.3, (day - noiseAt) / 7);
            (noise, noiseAt) = ((share * noise) + (Math.Sqrt(1 - (share * share)) * 2.5 * Normal(random)), day);
            var level = mean + (day >= lossAt ? 8 : 0);
            facts = facts with { Readings = [.. facts.Readings, Phq9(day, (int)Math.Clamp(Math.Round(level + noise), 0, 27))] };
            if (BoosterRules.Recommend(facts, Shipped, Day(day)) is { Kind: RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon })
            {
                return day;
            }

            if (CourseLevelsOf(facts) is { AsksAgain: true } && !due.Any(next => next >= day + 3 && next <= day + 7))
            {
                due.Add(day + 4);
                confirming[day + 4] = 1;
            }
        }

        return null;

        void AskOnceMore(int day)
        {
            if (confirming.TryGetValue(day, out var tries) && tries < 3)
            {
                due.Add(day + 2);
                confirming[day + 2] = tries + 1;
            }
            else if (Schedule.Contains(day))
            {
                due.Add(day + 4);
            }
        }
    }

    private static LevelVerdict? CourseLevelsOf(BoosterFacts facts) =>
        Trajectories.Of("phq-9", facts.Readings, Courses.Of(facts.Sessions, Shipped.CourseGap)[^1], Shipped, NewYork).Level;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

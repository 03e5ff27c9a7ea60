using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>What holds for every patient, over seeded random histories.</summary>
public sealed class BoosterProperties
{
    private const int Runs = 2000;

    [Fact]
    public void No_recommendation_while_a_safety_alert_is_unresolved() =>
        Check(1, (facts, day) => Assert.Null(Recommend(facts with { SafetyAlertUnresolved = true }, day)));

    [Fact]
    public void Every_recommendation_has_reasons_with_numbers_and_a_hold_says_what_holds()
    {
        var seen = new HashSet<RecommendationKind>();
        Check(2, (facts, day) =>
        {
            if (Recommend(facts, day) is not { } recommendation)
            {
                return;
            }

            seen.Add(recommendation.Kind);
            Assert.NotEmpty(recommendation.Reasons);
            Assert.Contains("baseline", recommendation.Reasons[0], StringComparison.Ordinal);
            Assert.All(recommendation.Reasons, r => Assert.Matches("[0-9]", r));
            Assert.Equal(recommendation.Kind is RecommendationKind.BoosterSoon, recommendation.ByDate is not null);
            if (recommendation.Kind is not RecommendationKind.ReviewPlan)
            {
                Assert.Equal(recommendation.Kind is RecommendationKind.Hold, !recommendation.Holds.IsEmpty);
            }
        });
        Assert.Equal(Enum.GetValues<RecommendationKind>().Length, seen.Count);
    }

    [Fact]
    public void A_booster_is_due_now_only_on_the_strength_of_two_full_readings_since_the_latest_session() =>
        Check(3, (facts, day) =>
        {
            if (KindOf(facts, day) is RecommendationKind.BoosterNow)
            {
                var latest = facts.Sessions.Max(s => s.CompletedAt);
                Assert.True(facts.Readings.Count(r => r.Instrument == facts.Primary && r.Total is not null && r.TakenAt >= latest) >= 2);
            }
        });

    [Fact]
    public void Neither_the_order_of_arrival_nor_incomplete_forms_change_anything() =>
        Check(4, (facts, day) =>
        {
            var full = facts with { Readings = [.. facts.Readings.Where(r => r.Total is not null).Reverse()], Sessions = [.. facts.Sessions.Reverse()] };
            Assert.Equivalent(Recommend(full, day), Recommend(facts, day), strict: true);
        });

    private static void Check(int seed, Action<BoosterFacts, double> property)
    {
        var random = new Random(seed);
        for (var run = 0; run < Runs; run++)
        {
            property(RandomFacts(random), random.Next(0, 260));
        }
    }

    private static BoosterFacts RandomFacts(Random random)
    {
        var indication = Pick(random, Enum.GetValues<Indication>());
        var primary = Patient([], [], indication).Primary;
        var scale = primary == "pcl-5" ? 3 : 1;
        var level = 20.0;
        ImmutableArray<Reading> readings =
        [
            .. Enumerable.Range(-2, random.Next(2, 30)).Select(week =>
            {
                level = Math.Clamp(level + random.Next(-9, 8), 0, 21);
                return Of(primary, (week * 7) + random.NextDouble(), random.Next(8) == 0 ? null : (int)level * scale);
            }),
            Of("asrm", random.Next(0, 200), random.Next(0, 8)),
            Of("audit-c", random.Next(0, 200), random.Next(0, 12), band: random.Next(6) == 0 ? "positive" : "negative"),
        ];
        return Patient([.. Enumerable.Range(0, random.Next(0, 9)).Select(i => Session((i * random.Next(2, 40)) + (i / 100.0), random.Next(4) > 0))], readings, indication) with
        {
            Holds = random.Next(5) == 0 ? [new(Pick(random, Enum.GetValues<HoldKind>()), Day(3), StaffId.Parse("nurse-1"), null)] : [],
            MedicationChanges = random.Next(5) == 0 ? [new(Day(random.Next(0, 200)), null)] : [],
        };
    }

    private static T Pick<T>(Random random, T[] among) => among[random.Next(among.Length)];
}

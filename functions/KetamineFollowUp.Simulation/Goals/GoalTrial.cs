using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>
/// Responders for half a year after an induction course, none of whom gets another session: some stay as they are (the stable trial), some
/// suddenly lose 8 points. The noise is the one that the goals were set for: standard deviation 2.5, weekly correlation .3 (docs/decisions/0007-levels.md).
/// </summary>
/// <param name="rules">The rules on trial.</param>
/// <param name="seed">The same seed gives the same patients.</param>
/// <param name="sendsOnceMore">A full form that was not answered is sent once more; null: as the rules have it.</param>
internal sealed class GoalTrial(IScoreRules rules, long seed, bool? sendsOnceMore = null)
{
    /// <summary>How long each is followed.</summary>
    public const int Days = 180;

    private const int Baseline = 20;
    private const double Deviation = 2.5;
    private const double WeeklyCorrelation = .3;
    private const double Loss = 8;
    private const double PartialLoss = 5;
    private const double DriftBy = 2;
    private const double LossFrom = 6;
    private const int FoundWithin = 45;
    private const string Phq9 = "phq-9";

    // clinical.md, Default protocol: full forms, what is sent once more, and the confirming ones.
    private const int OnceMoreAfter = 4;
    private const int ConfirmAfter = 4;
    private const int ConfirmAgainAfter = 2;
    private const int ConfirmTries = 3;
    private static readonly ImmutableArray<int> Schedule = [7, 14, 21, 28, 42, 56, 70, 84, 112, 140, 168];
    private static readonly ImmutableArray<double> StableLevels = [6, 8, 9.5];
    private static readonly DateTimeOffset LastSession = new(2026, 3, 14, 15, 0, 0, TimeSpan.Zero);

    /// <summary>Stable patients: how many of 100 get a false recommendation, and an urgent worsening, in the time.</summary>
    /// <param name="patients">How many.</param>
    /// <param name="missing">The share of forms that are not answered.</param>
    public StableFigures Stable(int patients, double missing)
    {
        var courses = Enumerable.Range(0, patients).Select(number => Follow(new SeededRandom(seed, number), Steady(number), lossAt: null, missing)).ToList();
        return new StableFigures(100.0 * courses.Count(course => course.RecommendedOn is not null) / patients, 100.0 * courses.Count(course => course.UrgentOn is not null) / patients);
    }

    /// <summary>Sudden losses: how many of 100 are found in time, and how soon.</summary>
    /// <param name="patients">How many.</param>
    /// <param name="missing">The share of forms that are not answered.</param>
    public LossFigures SuddenLoss(int patients, double missing) => Found(patients, missing, Loss, (40, 110), (0, 0));

    /// <summary>Losses of 8 points that grow over 3 to 8 weeks; found within the time after they are whole, or on the way.</summary>
    public LossFigures Gradual(int patients, double missing) => Found(patients, missing, Loss, (40, 110), (21, 56));

    /// <summary>Sudden losses of 5 points.</summary>
    public LossFigures Partial(int patients, double missing) => Found(patients, missing, PartialLoss, (40, 110), (0, 0));

    /// <summary>Sudden losses of 8 points in the first weeks.</summary>
    public LossFigures Early(int patients, double missing) => Found(patients, missing, Loss, (10, 24), (0, 0));

    /// <summary>Of 100 stable patients who drift up by 2 points in the whole time, how many get a recommendation.</summary>
    public double Drifting(int patients, double missing)
    {
        var courses = Enumerable.Range(0, patients).Select(number =>
        {
            var steady = Steady(number);
            return Follow(new SeededRandom(seed, number), day => steady(day) + (DriftBy * day / Days), lossAt: null, missing);
        });
        return 100.0 * courses.Count(course => course.RecommendedOn is not null) / patients;
    }

    private static Func<int, double> Steady(int number) => _ => StableLevels[number % StableLevels.Length];

    private LossFigures Found(int patients, double missing, double rise, (int From, int To) starts, (int From, int To) grows)
    {
        var delays = Enumerable.Range(0, patients).Select(number =>
        {
            var dice = new SeededRandom(seed, -1 - number);
            var loss = dice.Whole(starts.From, starts.To);
            var growth = grows.To == 0 ? 0 : dice.Whole(grows.From, grows.To);
            double Level(int day) => LossFrom + (day < loss ? 0 : growth == 0 ? rise : rise * Math.Min(1, (double)(day - loss) / growth));
            return Follow(dice, Level, loss, missing).RecommendedOn - loss - growth;
        }).Where(delay => delay <= FoundWithin).Select(delay => (double)delay!.Value).Order().ToList();
        return new LossFigures(100.0 * delays.Count / patients, delays.Count == 0 ? double.NaN : delays[delays.Count / 2]);
    }

    // Up to the first recommendation that could be of the loss: whatever follows it is another story.
    private Course Follow(SeededRandom dice, Func<int, double> level, int? lossAt, double missing)
    {
        var facts = Facts();
        var (noise, noiseOn) = (0.0, double.NegativeInfinity);
        int? urgentOn = null;
        var due = new SortedSet<int>(Schedule);
        var tries = new Dictionary<int, int>();
        while (due.Count > 0 && due.Min <= Days)
        {
            var day = due.Min;
            due.Remove(day);
            if (dice.Chance(missing))
            {
                AskOnceMore(day);
                continue;
            }

            var share = Math.Pow(WeeklyCorrelation, (day - noiseOn) / 7);
            (noise, noiseOn) = ((share * noise) + dice.Normal(0, Math.Sqrt(1 - (share * share)) * Deviation), day);
            var total = (int)Math.Clamp(Math.Round(level(day) + noise), 0, 27);
            facts = facts with { Readings = [.. facts.Readings, Form(day, total)] };
            urgentOn ??= rules.IsUrgent(facts) ? day : null;
            if (!(day < lossAt) && rules.RecommendsBooster(facts, LastSession.AddDays(day)))
            {
                return new Course(day, urgentOn);
            }

            if (rules.AsksAgain(facts) && !due.Any(next => next >= day + 3 && next <= day + 7))
            {
                Confirm(day + ConfirmAfter, 1);
            }
        }

        return new Course(null, urgentOn);

        void AskOnceMore(int day)
        {
            if (tries.TryGetValue(day, out var tried))
            {
                if (tried < ConfirmTries)
                {
                    Confirm(day + ConfirmAgainAfter, tried + 1);
                }
            }
            else if ((sendsOnceMore ?? rules.SendsOnceMore) && Schedule.Contains(day))
            {
                due.Add(day + OnceMoreAfter);
            }
        }

        void Confirm(int day, int which)
        {
            due.Add(day);
            tries[day] = which;
        }
    }

    private static BoosterFacts Facts() => new()
    {
        Indication = Indication.Depression,
        Zone = IanaZone.Utc,
        Sessions = [.. Untreated.InductionDays.Select(day => new TreatedSession(LastSession.AddDays(day - Untreated.InductionDays[^1]), IsInduction: true))],
        Readings = [Form(-Untreated.InductionDays[^1] - 1, Baseline)],
        SafetyAlertUnresolved = false,
        ActivationAt = int.MaxValue,
    };

    private static Reading Form(int day, int total) => new(Phq9, LastSession.AddDays(day), total, Band: "", SafetyAnswer.Negative, $"trial-{day}");

    private sealed record Course(int? RecommendedOn, int? UrgentOn);
}

/// <summary>What happens to 100 stable patients.</summary>
internal sealed record StableFigures(double FalseRecommendations, double UrgentWorsenings);

/// <summary>How many of 100 sudden losses are found in time, and after how many days (median of those found).</summary>
internal sealed record LossFigures(double Found, double MedianDays);

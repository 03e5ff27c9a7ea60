using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Simulation.Figures;

/// <summary>How good a policy is at saying that a booster deserves a look.</summary>
/// <param name="Name">Which policy.</param>
/// <param name="Patients">How many it was tried on.</param>
/// <param name="Relapses">Responses lost in the time, four weeks before its end at the latest.</param>
/// <param name="Found">Of them, those for which a look was asked in time.</param>
/// <param name="FalseLooks">Looks asked for nothing.</param>
/// <param name="MedianDelay">Days from the loss to the look, median of those found; negative: before it.</param>
internal sealed record PolicyFigures(string Name, int Patients, int Relapses, int Found, int FalseLooks, double? MedianDelay)
{
    /// <summary>A look up to two weeks before the loss is in time: the time over which a relapse builds up. ASSUMPTION.</summary>
    public const double EarlyDays = 14;

    /// <summary>A look up to four weeks after it still is: the interval that it is compared with. ASSUMPTION.</summary>
    public const double LateDays = 28;

    public double Sensitivity => Relapses == 0 ? 0 : (double)Found / Relapses;

    public double FalsePer100 => Patients == 0 ? 0 : 100.0 * FalseLooks / Patients;

    public static PolicyFigures Of(string name, IReadOnlyCollection<TrialPatient> patients, double days)
    {
        var relapses = patients.Where(patient => patient.LossDay <= days - LateDays).ToList();
        var delays = relapses.Select(patient => patient.Delay).OfType<double>().Order().ToList();
        return new PolicyFigures(
            name, patients.Count, relapses.Count, delays.Count, patients.Sum(patient => patient.FalseLooks), delays.Count == 0 ? null : delays[delays.Count / 2]);
    }

    /// <summary>True for a recommendation that asks to look at a booster, held back or not.</summary>
    public static bool IsBooster(RecommendationKind kind) => kind switch
    {
        RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon or RecommendationKind.Hold => true,
        RecommendationKind.ReviewPlan => false,
    };
}

/// <summary>One patient of a trial.</summary>
/// <param name="LossDay">When the response is lost, in days after the last session; null: never.</param>
/// <param name="Looks">The days on which the policy asks for a look, in order.</param>
internal sealed record TrialPatient(double? LossDay, ImmutableArray<double> Looks)
{
    /// <summary>Days from the loss to the first look in time; null: none was.</summary>
    public double? Delay => LossDay is { } loss
        ? Looks.Where(look => look >= loss - PolicyFigures.EarlyDays && look <= loss + PolicyFigures.LateDays).Select(look => (double?)(look - loss)).FirstOrDefault()
        : null;

    /// <summary>Looks while the response is not lost and will not be within two weeks; the same advice within four weeks counts once.</summary>
    public int FalseLooks
    {
        get
        {
            var (count, last) = (0, double.NegativeInfinity);
            foreach (var look in Looks.Where(look => LossDay is not { } loss || look < loss - PolicyFigures.EarlyDays))
            {
                if (look - last >= PolicyFigures.LateDays)
                {
                    count++;
                    last = look;
                }
            }

            return count;
        }
    }
}

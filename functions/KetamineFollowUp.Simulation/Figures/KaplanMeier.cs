using System.Collections.Immutable;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Figures;

/// <summary>The share without an event over time, where not everybody is followed equally long (Kaplan, Meier 1958).</summary>
internal sealed class KaplanMeier
{
    private KaplanMeier(int patients, ImmutableArray<SurvivalPoint> steps)
    {
        Patients = patients;
        Steps = steps;
    }

    public int Patients { get; }

    /// <summary>The share right after each event, in order of time.</summary>
    public ImmutableArray<SurvivalPoint> Steps { get; }

    /// <summary>The first day by which the event has met half of them; null when it has not.</summary>
    public double? MedianDay => Steps.FirstOrDefault(step => step.Share <= 0.5)?.Day;

    /// <param name="times">For each patient the day of the event, or the last day they were followed when there was none.</param>
    public static KaplanMeier Of(IEnumerable<(double Day, bool IsEvent)> times)
    {
        var sorted = times.OrderBy(one => one.Day).ToList();
        var steps = ImmutableArray.CreateBuilder<SurvivalPoint>();
        var (share, atRisk) = (1.0, sorted.Count);
        foreach (var day in sorted.GroupBy(one => one.Day))
        {
            var events = day.Count(one => one.IsEvent);
            if (events > 0)
            {
                share *= 1 - ((double)events / atRisk);
                steps.Add(new SurvivalPoint(day.Key, share));
            }

            atRisk -= day.Count();
        }

        return new KaplanMeier(sorted.Count, steps.ToImmutable());
    }

    /// <summary>The share without the event after a day.</summary>
    public double At(double day) => Steps.LastOrDefault(step => step.Day <= day)?.Share ?? 1;
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Draws the trajectory of an instrument over a course.</summary>
public static class Trajectories
{
    /// <summary>The trajectory; its parts are null where no full reading says them.</summary>
    /// <param name="instrument">Which instrument.</param>
    /// <param name="readings">All readings of the patient, in any order; other instruments and incomplete forms are left out.</param>
    /// <param name="course">Which course; readings after its end are left out.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    public static Trajectory Of(string instrument, IReadOnlyList<Reading> readings, Course course, BoosterCriteria criteria)
    {
        ImmutableArray<Reading> full =
        [
            .. readings
                .Where(r => r.Instrument == instrument && r.Total is not null && !(r.TakenAt >= course.EndedAt))
                .OrderBy(r => r.TakenAt),
        ];
        var summary = ReadingHistory.Rebuild(full, course.StartedAt);
        var judged = summary.Last?.TakenAt > summary.Baseline?.TakenAt;
        ImmutableArray<Reading> sinceSession = [.. full.Where(r => r.TakenAt >= course.LatestSession.CompletedAt)];
        return new Trajectory(
            instrument,
            summary.Baseline,
            summary.Best,
            summary.Last,
            Response: judged ? LossLineRule.IsResponse(summary.Baseline, summary.Best, criteria) : null,
            Remission: judged && criteria.Remission.TryGetValue(instrument, out var below) ? summary.Best?.Total < below : null,
            TrendPerWeek: Trend.PerWeek(sinceSession),
            LossLine: LossLineRule.LowestOn(instrument, summary.Baseline, summary.Best, criteria),
            sinceSession);
    }
}

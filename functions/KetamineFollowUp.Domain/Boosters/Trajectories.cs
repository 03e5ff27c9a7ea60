using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Draws the trajectory of an instrument over a course.</summary>
public static class Trajectories
{
    /// <summary>The trajectory; its parts are null where no full reading says them.</summary>
    /// <param name="instrument">Which instrument.</param>
    /// <param name="readings">All readings of the patient, in any order; other instruments and incomplete forms are left out.</param>
    /// <param name="course">Which course; readings after its end are left out.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone.</param>
    /// <param name="usualSince">When a clinician said "this is their usual now"; null when nobody did.</param>
    public static Trajectory Of(
        string instrument, IReadOnlyList<Reading> readings, Course course, BoosterCriteria criteria, IanaZone zone, DateTimeOffset? usualSince = null)
    {
        ImmutableArray<Reading> full = [.. ReadingHistory.InOrder(readings.Where(r => r.Instrument == instrument && !(r.TakenAt >= course.EndedAt)))];
        var level = CourseLevels.Judge(full, course, criteria, zone, usualSince);
        var summary = ReadingHistory.Rebuild(full, course.StartedAt);
        var judged = summary.Last?.TakenAt > summary.Baseline?.TakenAt;
        ImmutableArray<Reading> sinceSession = [.. full.Where(r => r.TakenAt >= course.LatestSession.CompletedAt)];
        return new Trajectory(
            instrument,
            summary.Baseline,
            summary.Best,
            summary.Last,
            Response: judged ? IsResponse(summary.Baseline, summary.Best, criteria) : null,
            Remission: judged && criteria.Remission.TryGetValue(instrument, out var below) ? summary.Best?.Total < below : null,
            TrendPerWeek: Trend.PerWeek(sinceSession),
            LossLine: LevelRule.LossFrom(level, criteria.Levels) is { } from ? (int)Math.Ceiling(from) : null,
            sinceSession,
            level);
    }

    // Null when one is unknown or baseline is 0.
    private static bool? IsResponse(Reading? baseline, Reading? best, BoosterCriteria criteria) =>
        baseline?.Total is { } from and > 0 && best?.Total is { } to ? from - to >= criteria.ResponseFall * from : null;
}

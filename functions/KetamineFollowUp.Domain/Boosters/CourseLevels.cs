using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What the rule of levels says of one course.</summary>
internal static class CourseLevels
{
    /// <summary>The verdict on the newest of the forms; null without a full form, or for a scale that is not followed.</summary>
    /// <param name="full">Full forms of one instrument up to the course's end, in time order.</param>
    /// <param name="course">Which course.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone.</param>
    /// <param name="usualSince">When a clinician said "this is their usual now"; null when nobody did.</param>
    public static LevelVerdict? Judge(IReadOnlyList<Reading> full, Course course, BoosterCriteria criteria, IanaZone zone, DateTimeOffset? usualSince) => LevelRule.Judge(
        new LevelFacts
        {
            Readings = full,
            Zone = zone,
            Baseline = ReadingHistory.Rebuild(full, course.StartedAt).Baseline,
            Course = new CourseTimes(course.StartedAt, course.LastInductionAt, course.LatestSession.CompletedAt),
            UsualSince = usualSince,
        },
        criteria.Levels);
}

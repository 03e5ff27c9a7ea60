using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>What the rule looks at: one instrument of one patient.</summary>
public sealed record LevelFacts
{
    /// <summary>The readings of the instrument, in any order; those without a total are left out.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>The patient's zone: days apart are days of their calendar.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>The last full form before the course, else the first known; one that is not older than the reference is none.</summary>
    public Reading? Baseline { get; init; }

    /// <summary>When treatment began; null before the first session.</summary>
    public CourseTimes? Course { get; init; }

    /// <summary>When a clinician said "this is their usual now"; null when nobody did.</summary>
    public DateTimeOffset? UsualSince { get; init; }
}

/// <summary>The times of a course that the level of a score depends on.</summary>
/// <param name="StartedAt">The first session's completion.</param>
/// <param name="LastInductionAt">The last induction session: what is usual is learned after it. A course without one: its first session.</param>
/// <param name="LatestSessionAt">The latest session of any phase: the two deciding forms must follow it.</param>
public sealed record CourseTimes(DateTimeOffset StartedAt, DateTimeOffset LastInductionAt, DateTimeOffset LatestSessionAt);

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>How long this patient's responses have lasted.</summary>
/// <param name="Median">From the last session of a course to the first reading of its confirmed loss.</param>
/// <param name="Courses">How many courses it is the median of.</param>
internal sealed record TimeToLoss(TimeSpan Median, int Courses)
{
    private const int CoursesNeeded = 2;

    /// <summary>The patient's own median; null with fewer than two earlier courses that ended in a confirmed loss.</summary>
    public static TimeToLoss? Own(string instrument, BoosterFacts facts, ImmutableArray<Course> earlier, BoosterCriteria criteria)
    {
        var times = earlier.Select(c => Of(instrument, facts, c, criteria)).OfType<TimeSpan>().Order().ToList();
        return times.Count < CoursesNeeded ? null : new TimeToLoss((times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2, times.Count);
    }

    private static TimeSpan? Of(string instrument, BoosterFacts facts, Course course, BoosterCriteria criteria) =>
        LossOfResponse.FirstIn(instrument, facts.Readings, course, criteria, facts.Zone)?.TakenAt - course.LatestSession.CompletedAt;
}

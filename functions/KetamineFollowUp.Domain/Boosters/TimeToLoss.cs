using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>How long this patient's responses have lasted.</summary>
/// <param name="Median">From the last session of a course to the first reading of its confirmed loss.</param>
/// <param name="Courses">How many courses it is the median of.</param>
internal sealed record TimeToLoss(TimeSpan Median, int Courses)
{
    private const int CoursesNeeded = 2;

    /// <summary>The patient's own median; null with fewer than two earlier courses that ended in a confirmed loss.</summary>
    public static TimeToLoss? Own(string instrument, ImmutableArray<Reading> readings, ImmutableArray<Course> earlier, BoosterCriteria criteria)
    {
        var times = earlier.Select(c => Of(instrument, readings, c, criteria)).OfType<TimeSpan>().Order().ToList();
        return times.Count < CoursesNeeded ? null : new TimeToLoss((times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2, times.Count);
    }

    private static TimeSpan? Of(string instrument, ImmutableArray<Reading> readings, Course course, BoosterCriteria criteria)
    {
        var trajectory = Trajectories.Of(instrument, readings, course, criteria);
        return trajectory.LossLine is { } line && LossOfResponse.In(trajectory.SinceLatestSession, line, criteria.ConfirmAfter) is [var loss, ..]
            ? loss.First.TakenAt - course.LatestSession.CompletedAt
            : null;
    }
}

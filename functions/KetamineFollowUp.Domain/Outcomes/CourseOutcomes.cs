using System.Collections.Immutable;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>Judges a patient's courses by the same trajectory as the booster recommendation.</summary>
public static class CourseOutcomes
{
    /// <summary>The outcome of every course, in time order.</summary>
    /// <remarks>
    /// Response and remission here are those of the course's best, as the booster recommendation sees them. The report does not use them: it judges
    /// by the form in the window (<see cref="CourseWindow"/>).
    /// </remarks>
    public static ImmutableArray<CourseOutcome> Of(BoosterFacts facts, BoosterCriteria criteria) =>
    [
        .. from course in Courses.Of(facts.Sessions, criteria.CourseGap)
           let trajectory = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone)
           select new CourseOutcome(course.StartedAt, course.EndedAt, course.Sessions.Length, trajectory.Response, trajectory.Remission) { LastInductionAt = course.LastInductionAt },
    ];
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>Judges a patient's courses by the same trajectory as the booster recommendation.</summary>
public static class CourseOutcomes
{
    /// <summary>The outcome of every course, in time order.</summary>
    /// <remarks>
    /// Response: a fall of at least half from baseline; remission: PHQ-9 below 5; both at the course's best (McInnes 2022, PubMed 35027209,
    /// reports them so). The numbers stand in the protocol.
    /// </remarks>
    public static ImmutableArray<CourseOutcome> Of(BoosterFacts facts, BoosterCriteria criteria) =>
    [
        .. from course in Courses.Of(facts.Sessions, criteria.CourseGap)
           let trajectory = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone)
           select new CourseOutcome(course.StartedAt, course.EndedAt, course.Sessions.Length, trajectory.Response, trajectory.Remission),
    ];
}

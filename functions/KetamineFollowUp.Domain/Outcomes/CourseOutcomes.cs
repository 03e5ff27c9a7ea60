using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment.Levels;
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

    /// <summary>How far PHQ-9 totals lie from the patient's own line since the last induction session of the latest course; null with too few.</summary>
    public static OwnLineSpread? SpreadOf(BoosterFacts facts, BoosterCriteria criteria) =>
        Courses.Of(facts.Sessions, criteria.CourseGap) is [.., var course]
        && OwnLineSpread.Of(facts.Readings
            .Where(form => form is { Instrument: OwnLineSpread.Instrument, Total: not null } && form.TakenAt >= course.LastInductionAt)
            .Select(form => ((form.TakenAt - course.LastInductionAt).TotalDays, form.Total!.Value))) is { Degrees: > 0 } spread
            ? spread
            : null;
}

using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>How much of a patient's time a chart shows.</summary>
public enum ChartSpan
{
    /// <summary>The current course, from its baseline on.</summary>
    Course,

    /// <summary>The last 365 days.</summary>
    Year,

    /// <summary>Everything on record.</summary>
    All,
}

/// <summary>The part of time that a chart shows, up to now. Every panel shares it, so that what lies above one another happened together.</summary>
/// <param name="From">The left edge.</param>
/// <param name="To">The right edge: now.</param>
public sealed record ChartWindow(DateTimeOffset From, DateTimeOffset To)
{
    // ASSUMPTION: fewer days than these would draw two forms a mile apart.
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(28);

    // ASSUMPTION: so much room before the first mark that it does not stand on the edge.
    private static readonly TimeSpan Lead = TimeSpan.FromDays(2);

    /// <summary>The window of a span; without any course that of the course is everything.</summary>
    public static ChartWindow Of(ChartSpan span, ChartFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        var from = span switch
        {
            ChartSpan.Course => CourseStart(facts, criteria) ?? First(facts),
            ChartSpan.Year => now - TimeSpan.FromDays(365) + Lead,
            ChartSpan.All => First(facts),
        };
        return new ChartWindow(from is { } first && first - Lead < now - Shortest ? first - Lead : now - Shortest, now);
    }

    /// <summary>True for what the chart shows.</summary>
    public bool Contains(DateTimeOffset at) => at >= From && at <= To;

    /// <summary>How far between the edges an instant lies, from 0 to 1.</summary>
    public double Share(DateTimeOffset at) => (at - From) / (To - From);

    private static DateTimeOffset? CourseStart(ChartFacts facts, BoosterCriteria criteria)
    {
        if (Courses.Of(facts.Sessions, criteria.CourseGap) is not [.., var course])
        {
            return null;
        }

        // A baseline from long before the course would squeeze the course into a corner.
        var baseline = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone).Baseline?.TakenAt;
        return baseline < course.StartedAt && course.StartedAt - baseline < Shortest ? baseline : course.StartedAt;
    }

    private static DateTimeOffset? First(ChartFacts facts)
    {
        DateTimeOffset[] all =
        [
            .. facts.Readings.Select(r => r.TakenAt), .. facts.Sessions.Select(s => s.CompletedAt),
            .. facts.MedicationChanges.Select(c => c.At), .. facts.Foundations.Select(f => f.At),
        ];
        return all.Length == 0 ? null : all.Min();
    }
}

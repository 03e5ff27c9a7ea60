using System.Collections.Immutable;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>How relief comes with the sessions of a course, day by day.</summary>
internal static class Relief
{
    /// <summary>Sessions of an induction course, as in Murrough 2013.</summary>
    public const int CourseSessions = 6;

    /// <summary>Until the relief of a session is felt. Source of the shape: PMC10769130, lowest on day 1.</summary>
    public static readonly TimeSpan Takes = TimeSpan.FromDays(1);

    // The mean fall that the whole course brings, as a share of the score before it: what Prognosis draws, on average.
    private const double MeanFallOfCourse = 0.46;

    private static readonly double Before = PublishedFigures.AfterOneInfusion[0].Mean;

    // What is left of one infusion's relief after two weeks, as a share of the score before it.
    private static readonly double Lasting = FallOn(PublishedFigures.AfterOneInfusion[^1]);

    // The first days' relief beyond the lasting one: the published points while they lie above it, then nothing.
    private static readonly ImmutableArray<(double Day, double Share)> Passing =
        [(0, 0), .. PublishedFigures.AfterOneInfusion.Where(point => point.Day is 1 or 2).Select(point => ((double)point.Day, FallOn(point) - Lasting)), (3, 0)];

    /// <summary>The share of the course's lasting relief that so many sessions bring: the first brings most, the rest equal parts.</summary>
    public static double After(int sessions)
    {
        var first = Lasting / MeanFallOfCourse;
        return sessions == 0 ? 0 : first + ((1 - first) * Math.Min(1.0, (sessions - 1.0) / (CourseSessions - 1)));
    }

    /// <summary>The relief that passes within days, as a share of the score before the session.</summary>
    public static double PassingAt(TimeSpan since)
    {
        var day = since.TotalDays;
        for (var i = 1; i < Passing.Length; i++)
        {
            var ((from, before), (to, after)) = (Passing[i - 1], Passing[i]);
            if (day >= from && day < to)
            {
                return before + ((after - before) * (day - from) / (to - from));
            }
        }

        return 0;
    }

    private static double FallOn(ShapePoint point) => (Before - point.Mean) / Before;
}

using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>The direction in which totals move.</summary>
public static class Trend
{
    private const double DaysPerWeek = 7;

    /// <summary>
    /// Points a week by least squares: from the lowest reading on, so that the fall after a session does not hide a rise since; while the
    /// lowest is the last, over all of them. Null with fewer than two readings at different times.
    /// </summary>
    /// <param name="readings">Full readings in time order.</param>
    public static double? PerWeek(IReadOnlyList<Reading> readings)
    {
        var lowest = readings.MinBy(r => r.Total);
        var rising = readings.SkipWhile(r => r != lowest).ToList();
        return Slope(rising.Count > 1 ? rising : readings);
    }

    private static double? Slope(IReadOnlyList<Reading> readings)
    {
        if (readings.Count < 2)
        {
            return null;
        }

        var points = readings.Select(r => (Week: (r.TakenAt - readings[0].TakenAt).TotalDays / DaysPerWeek, Total: (double)r.Total!)).ToList();
        var meanWeek = points.Average(p => p.Week);
        var meanTotal = points.Average(p => p.Total);
        var spread = points.Sum(p => (p.Week - meanWeek) * (p.Week - meanWeek));
        return spread > 0 ? points.Sum(p => (p.Week - meanWeek) * (p.Total - meanTotal)) / spread : null;
    }
}

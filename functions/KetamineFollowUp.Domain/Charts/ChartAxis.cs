using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>A day named below a chart.</summary>
/// <param name="X">Where, in chart units.</param>
/// <param name="Label">The day or the month.</param>
public sealed record ChartTick(int X, string Label);

/// <summary>Names days below a chart: few enough to be read on a phone.</summary>
internal static class ChartAxis
{
    // A label of a month and its year is a sixth of the plot wide; one that would stand over the right edge is left out.
    private const int MaxTicks = 5;
    private const int LastX = ChartLayout.Right - 45;
    private static readonly int[] DaySteps = [7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60];

    public static ImmutableArray<ChartTick> Of(ChartWindow window, IanaZone zone)
    {
        var (first, last) = (ClinicTime.DateOf(window.From, zone).AddDays(1), ClinicTime.DateOf(window.To, zone));
        foreach (var days in DaySteps)
        {
            if ((last.DayNumber - first.DayNumber) / days < MaxTicks)
            {
                return Ticks(window, zone, Every(first, last, date => date.AddDays(days)), "d MMM");
            }
        }

        var month = new DateOnly(first.Year, first.Month, 1);
        var start = month < first ? month.AddMonths(1) : month;
        var step = MonthSteps.Cast<int?>().FirstOrDefault(months => Every(start, last, date => date.AddMonths(months!.Value)).Count() <= MaxTicks) ?? MonthSteps[^1];
        return Ticks(window, zone, Every(start, last, date => date.AddMonths(step)), "MMM yyyy");
    }

    private static IEnumerable<DateOnly> Every(DateOnly first, DateOnly last, Func<DateOnly, DateOnly> next)
    {
        for (var date = first; date <= last; date = next(date))
        {
            yield return date;
        }
    }

    private static ImmutableArray<ChartTick> Ticks(ChartWindow window, IanaZone zone, IEnumerable<DateOnly> dates, string format) =>
    [
        .. dates
            .Select(date => new ChartTick(ChartLayout.X(window, ClinicTime.At(date, TimeOnly.MinValue, zone)), date.ToString(format, CultureInfo.InvariantCulture)))
            .Where(tick => tick.X <= LastX),
    ];
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>Draws the panel of an instrument.</summary>
internal static class ScorePanels
{
    /// <summary>The panel; null when the window has no full form of the instrument, or it has no total.</summary>
    public static ScorePanel? Of(Instrument instrument, ChartFacts facts, ChartWindow window, BoosterCriteria criteria)
    {
        var forms = facts.Readings.Where(r => r.Instrument == instrument.Id && window.Contains(r.TakenAt)).OrderBy(r => r.TakenAt).ToImmutableArray();
        if (instrument is not { Scoring: { } scoring, MinTotal: { } least, MaxTotal: { } most } || !forms.Any(r => r.Total is not null))
        {
            return null;
        }

        var plot = new Plot(least, most, instrument.Id == facts.Primary ? ChartLayout.PrimaryPlot : ChartLayout.OtherPlot);
        var lines = instrument.Id == facts.Primary ? LossLines(facts, window, criteria, plot) : [];
        ImmutableArray<PanelPoint> points = [.. forms.Where(r => r.Total is not null).Select(r => Point(r, facts, window, plot))];
        var names = new BandNames(points, lines);
        return new ScorePanel(
            instrument.Id,
            PanelWords.Title(instrument),
            PanelWords.Describe(instrument, facts, forms, window, criteria),
            ChartLayout.Top + plot.Height + ChartLayout.Foot,
            plot.Height,
            [.. scoring.Bands.Select((band, grade) => Band(band, grade, plot, names))],
            CutOff(scoring, plot),
            [.. Numbers(scoring, plot).Select(total => new PanelNumber(total, plot.Y(total)))],
            points,
            lines);
    }

    private static PanelBand Band(Band band, int grade, Plot plot, BandNames names)
    {
        var (top, bottom) = (plot.Y(band.To + Plot.HalfPoint), plot.Y(band.From - Plot.HalfPoint));
        return new PanelBand(band.Id, grade, top, bottom - top, names.X(band.Id, top), top + BandNames.Baseline);
    }

    // Where bands are drawn they say it all.
    private static PanelLine? CutOff(Scoring scoring, Plot plot) => scoring is { Bands.IsEmpty: true } && scoring.CutOffFor(sex: null) is { } cutOff
        ? new PanelLine(cutOff, ChartLayout.Left, ChartLayout.Right, plot.Y(cutOff - Plot.HalfPoint), $"positive from {cutOff}")
        : null;

    private static IEnumerable<int> Numbers(Scoring scoring, Plot plot) => scoring switch
    {
        { Bands: { IsEmpty: false } bands } => bands.Select(band => band.From).Append(plot.Most),
        _ when scoring.CutOffFor(sex: null) is { } cutOff => [plot.Least, cutOff, plot.Most],
        _ => [plot.Least, plot.Least + ((plot.Most - plot.Least) / 2), plot.Most],
    };

    private static PanelPoint Point(Reading reading, ChartFacts facts, ChartWindow window, Plot plot) => new(
        reading,
        ChartLayout.X(window, reading.TakenAt),
        plot.Y(reading.Total!.Value),
        reading.Safety == SafetyAnswer.Positive,
        $"{PanelWords.Total(reading, facts.Zone)}{(reading.Safety == SafetyAnswer.Positive ? ", suicidal thoughts: yes" : "")}");

    // A line rests on what is usual since the last induction session, so it begins there and ends with the course.
    private static ImmutableArray<PanelLine> LossLines(ChartFacts facts, ChartWindow window, BoosterCriteria criteria, Plot plot) =>
    [
        .. from course in Courses.Of(facts.Sessions, criteria.CourseGap)
           let trajectory = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone)
           let end = course.EndedAt ?? window.To
           where trajectory.LossLine <= plot.Most && end > window.From
           let start = course.LastInductionAt > window.From ? course.LastInductionAt : window.From
           where start < end
           select new PanelLine(
               trajectory.LossLine!.Value, ChartLayout.X(window, start), ChartLayout.X(window, end), plot.Y(trajectory.LossLine.Value), $"loss line {trajectory.LossLine}"),
    ];

    /// <summary>Where totals stand. Half a point of room at both ends keeps the extremes, and every band's own totals, inside.</summary>
    private sealed record Plot(int Least, int Most, int Height)
    {
        public const double HalfPoint = 0.5;

        public int Y(double total) => ChartLayout.Round(ChartLayout.Top + (Height * (Most + HalfPoint - total) / (Most - Least + 1)));
    }
}

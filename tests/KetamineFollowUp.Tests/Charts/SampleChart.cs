using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Instruments;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Charts;

/// <summary>The responder of the booster tests (PHQ-9 20 the day before, session on day 0, best 6 on day 15), drawn on day 60.</summary>
internal static class SampleChart
{
    public static ChartFacts WithResponse(params Reading[] then) => Facts([Session(0)], [Phq9(-1, 20), Phq9(15, 6), .. then]);

    public static ChartFacts Facts(ImmutableArray<TreatedSession> sessions, ImmutableArray<Reading> readings) => new()
    {
        Zone = NewYork,
        Primary = "phq-9",
        Readings = [.. readings.Select(WithBand)],
        Sessions = sessions,
    };

    public static ScoreChart Draw(ChartFacts facts, double day = 60, ChartSpan span = ChartSpan.Course) =>
        ScoreChart.Draw(facts, span, InstrumentCatalog.Shipped, Criteria, Day(day));

    public static ScorePanel Panel(ChartFacts facts, string instrument = "phq-9", double day = 60, ChartSpan span = ChartSpan.Course) =>
        Assert.Single(Draw(facts, day, span).Panels, panel => panel.Instrument == instrument);

    private static Reading WithBand(Reading reading) => reading.Total is { } total
        ? reading with { Band = Scorer.BandOf(InstrumentCatalog.Shipped.Get(reading.Instrument), total, sex: null) }
        : reading;
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>How a patient does over time: a panel an instrument, the rest of the plan below, and everything as a table.</summary>
/// <param name="Span">How much is shown.</param>
/// <param name="Window">From when to when.</param>
/// <param name="Zone">Whose days.</param>
/// <param name="Panels">The instrument that decides first, mood and the safety item last. Empty when the window has no full form.</param>
/// <param name="Foundations">The strip; null when nothing was answered.</param>
/// <param name="Marks">Sessions and medication changes, in time order.</param>
/// <param name="Ticks">The days named below every panel.</param>
/// <param name="Rows">All values, the newest first.</param>
public sealed record ScoreChart(
    ChartSpan Span,
    ChartWindow Window,
    IanaZone Zone,
    ImmutableArray<ScorePanel> Panels,
    FoundationsStrip? Foundations,
    ImmutableArray<ChartMark> Marks,
    ImmutableArray<ChartTick> Ticks,
    ImmutableArray<ChartRow> Rows)
{
    private static readonly string[] Last = ["pulse", "safety"];

    /// <summary>Draws the chart as of an instant.</summary>
    public static ScoreChart Draw(ChartFacts facts, ChartSpan span, InstrumentCatalog catalog, BoosterCriteria criteria, DateTimeOffset now)
    {
        var window = ChartWindow.Of(span, facts, criteria, now);
        var inOrder = catalog.All.OrderBy(i => i.Id == facts.Primary ? -1 : Array.IndexOf(Last, i.Id) + 1);
        return new ScoreChart(
            span,
            window,
            facts.Zone,
            [.. inOrder.Select(instrument => ScorePanels.Of(instrument, facts, window, criteria)).OfType<ScorePanel>()],
            FoundationsStrip.Of(facts, window),
            ChartMarks.Of(facts, window),
            ChartAxis.Of(window, facts.Zone),
            ChartRow.Of(facts, window, catalog));
    }
}

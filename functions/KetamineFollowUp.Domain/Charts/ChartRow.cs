using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>One line of the table behind a chart.</summary>
/// <param name="At">When.</param>
/// <param name="What">A form, a session, a medication change.</param>
/// <param name="Value">The total, or what was said.</param>
/// <param name="Band">The severity band; empty where there is none.</param>
/// <param name="Safety">What a form says about suicidal thoughts; null for what is not a form.</param>
public sealed record ChartRow(DateTimeOffset At, string What, string Value, string Band, SafetyAnswer? Safety)
{
    internal static ImmutableArray<ChartRow> Of(ChartFacts facts, ChartWindow window, InstrumentCatalog catalog) =>
    [
        .. facts.Readings.Select(reading => Form(reading, catalog)).OfType<ChartRow>()
            .Concat(facts.Sessions.Select(s => new ChartRow(s.CompletedAt, "Session", s.IsInduction ? "induction" : "maintenance", "", null)))
            .Concat(facts.MedicationChanges.Select(c => new ChartRow(c.At, "Medication change", c.What?.Trim() ?? "", "", null)))
            .Concat(facts.Foundations.Select(Week))
            .Where(row => window.Contains(row.At))
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.What, StringComparer.Ordinal),
    ];

    // A form that has neither total nor band says nothing here: its answers stand in the timeline, or in a row of their own.
    private static ChartRow? Form(Reading reading, InstrumentCatalog catalog)
    {
        var isIncomplete = reading.Total is null && catalog.Find(reading.Instrument, reading.Version)?.MaxTotal is not null;
        return reading is { Total: null, Band: "" } && !isIncomplete
            ? null
            : new ChartRow(
                reading.TakenAt, ReadingWords.Name(reading.Instrument), reading.Total?.ToString(CultureInfo.InvariantCulture) ?? (isIncomplete ? "incomplete" : ""),
                reading.Band, reading.Safety);
    }

    private static ChartRow Week(FoundationsForm form) => new(
        form.At,
        ReadingWords.Name(FoundationPieces.Instrument),
        string.Join(", ", FoundationPieces.All.Where(form.Pieces.ContainsKey)
            .Select(piece => $"{FoundationWords.Name(piece)} {FoundationWords.Value(piece, form.Pieces[piece])}")),
        "",
        null);
}

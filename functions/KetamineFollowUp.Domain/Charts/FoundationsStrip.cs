using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>The rest of the plan over the same time: one line for each of its pieces, a mark for each answer.</summary>
/// <param name="Description">The strip in words.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Rows">The pieces that were answered about.</param>
public sealed record FoundationsStrip(string Description, int Height, ImmutableArray<StripRow> Rows)
{
    private const int HeadRoom = 8;

    /// <summary>The strip; null when nothing was answered in the window.</summary>
    internal static FoundationsStrip? Of(ChartFacts facts, ChartWindow window)
    {
        var forms = facts.Foundations.Where(form => window.Contains(form.At)).OrderBy(form => form.At).ToList();
        var pieces = FoundationPieces.All.Where(piece => forms.Any(form => form.Pieces.ContainsKey(piece))).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        ImmutableArray<StripRow> rows =
        [
            .. pieces.Select((piece, i) => new StripRow(
                FoundationWords.Name(piece),
                HeadRoom + (2 * i * ChartLayout.StripRow) + ChartLayout.StripRow / 2,
                HeadRoom + (2 * i * ChartLayout.StripRow) + (3 * ChartLayout.StripRow / 2),
                [.. forms.Where(form => form.Pieces.ContainsKey(piece)).Select(form => Cell(piece, form, facts.Zone, window))])),
        ];
        var latest = string.Join(", ", rows.Select(row => $"{row.Name} {row.Cells[^1].Value}"));
        return new FoundationsStrip(
            $"{forms.Count} {(forms.Count == 1 ? "form" : "forms")} about the past week, the latest on {ReadingWords.Day(forms[^1].At, facts.Zone)}. The latest answer to each: {latest}.",
            HeadRoom + (2 * rows.Length * ChartLayout.StripRow) + ChartLayout.Foot,
            rows);
    }

    private static StripCell Cell(string piece, FoundationsForm form, IanaZone zone, ChartWindow window)
    {
        var value = FoundationWords.Value(piece, form.Pieces[piece]);
        return new StripCell(
            ChartLayout.X(window, form.At), FoundationLevels.IsPoor(piece, form.Pieces[piece]), value,
            $"{FoundationWords.Name(piece)}: {value}, {ReadingWords.Day(form.At, zone)}");
    }
}

/// <summary>One piece of the plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameY">Where the name stands: above its marks, because beside them is no room on a phone.</param>
/// <param name="Y">Where the marks stand.</param>
/// <param name="Cells">The answers in time order; at least one.</param>
public sealed record StripRow(string Name, int NameY, int Y, ImmutableArray<StripCell> Cells);

/// <summary>One answer.</summary>
/// <param name="X">When.</param>
/// <param name="IsPoor">Less than the plan wants; drawn hollow.</param>
/// <param name="Value">The answer.</param>
/// <param name="Words">What it says when pointed at.</param>
public sealed record StripCell(int X, bool IsPoor, string Value, string Words);

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>What a mark above the plot stands for; each has a shape of its own, so that no meaning rests on color.</summary>
public enum ChartMarkKind
{
    /// <summary>A session of the opening series.</summary>
    Induction,

    /// <summary>A maintenance (booster) session.</summary>
    Maintenance,

    /// <summary>A medication change.</summary>
    Medication,
}

/// <summary>A mark above the plot, with a line down through it.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="X">Where, in chart units.</param>
/// <param name="Words">What it says when pointed at.</param>
public sealed record ChartMark(ChartMarkKind Kind, int X, string Words);

/// <summary>The marks of a window, the same on every panel.</summary>
internal static class ChartMarks
{
    public static ImmutableArray<ChartMark> Of(ChartFacts facts, ChartWindow window)
    {
        var sessions = facts.Sessions.Select(s => s.IsInduction
            ? (Kind: ChartMarkKind.Induction, At: s.CompletedAt, What: "Induction session")
            : (Kind: ChartMarkKind.Maintenance, At: s.CompletedAt, What: "Maintenance session"));
        var changes = facts.MedicationChanges.Select(c =>
            (Kind: ChartMarkKind.Medication, c.At, What: string.IsNullOrWhiteSpace(c.What) ? "Medication change" : $"Medication change: {c.What.Trim()}"));
        return
        [
            .. sessions.Concat(changes)
                .Where(mark => window.Contains(mark.At))
                .OrderBy(mark => mark.At)
                .Select(mark => new ChartMark(mark.Kind, ChartLayout.X(window, mark.At), $"{mark.What}, {ReadingWords.Day(mark.At, facts.Zone)}")),
        ];
    }
}

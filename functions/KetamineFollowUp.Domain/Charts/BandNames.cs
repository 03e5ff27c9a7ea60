using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>
/// Where the names of bands stand: at the left, or else where the scores leave room. A name must be readable, and must hide no
/// score. Places are in the units of <see cref="ChartLayout"/>.
/// </summary>
internal sealed class BandNames
{
    /// <summary>From a band's upper edge down to the line its name stands on.</summary>
    public const int Baseline = 26;

    /// <summary>The width of a character, on the wide side: fonts differ, and a name cut short is worse than a gap.</summary>
    private const int Letter = 14;

    private const int Gap = 8;
    private const int Step = 40;

    // A score's mark with its ring, and the halo of the characters.
    private const int Around = 20;

    private readonly ImmutableArray<Stroke> _drawn;

    public BandNames(ImmutableArray<PanelPoint> points, ImmutableArray<PanelLine> lines) => _drawn =
    [
        .. points.Select(point => new Stroke(point.X, point.Y, point.X, point.Y)),
        .. points.Zip(points.Skip(1), (from, to) => new Stroke(from.X, from.Y, to.X, to.Y)),
        .. lines.Select(line => new Stroke(line.X1, line.Y, line.X2, line.Y)),
        .. lines.Select(line => new Stroke(line.X2 - (line.Words.Length * Letter), line.Y - Baseline, line.X2, line.Y - Baseline)),
    ];

    /// <summary>The left end of a name; where nothing is free it stands at the left, under the scores' marks.</summary>
    /// <param name="name">The name.</param>
    /// <param name="top">The band's upper edge.</param>
    public int X(string name, int top)
    {
        const int leftmost = ChartLayout.Left + Gap;
        var rightmost = ChartLayout.Right - Gap - (name.Length * Letter);
        var between = Enumerable.Range(1, Math.Max(0, (rightmost - leftmost - 1) / Step)).Select(step => leftmost + (step * Step));
        return between.Prepend(rightmost).Prepend(leftmost)
            .Where(x => !_drawn.Any(stroke => stroke.Crosses(x - Around, top + Gap - Around, x + (name.Length * Letter) + Around, top + Baseline + Around)))
            .DefaultIfEmpty(leftmost)
            .First();
    }

    /// <summary>A straight stroke of the drawing; a mark is one without length.</summary>
    private sealed record Stroke(int X1, int Y1, int X2, int Y2)
    {
        // The part of the stroke that lies in the box, as shares of its length: none when the part ends before it begins.
        public bool Crosses(int left, int top, int right, int bottom)
        {
            var (fromX, toX) = Part(X1, X2, left, right);
            var (fromY, toY) = Part(Y1, Y2, top, bottom);
            return Math.Max(fromX, fromY) <= Math.Min(toX, toY);
        }

        private static (double From, double To) Part(int start, int end, int low, int high)
        {
            if (start == end)
            {
                return start >= low && start <= high ? (0, 1) : (1, 0);
            }

            var (one, other) = ((double)(low - start) / (end - start), (double)(high - start) / (end - start));
            return (Math.Max(0, Math.Min(one, other)), Math.Min(1, Math.Max(one, other)));
        }
    }
}

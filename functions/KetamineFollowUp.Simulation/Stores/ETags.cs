using System.Globalization;

namespace KetamineFollowUp.Simulation.Stores;

/// <summary>
/// Tags that never repeat, not even for a document that was deleted and made again, or after a crash:
/// the number of times the database was opened, then a count within this opening.
/// </summary>
internal sealed class ETags(long opening)
{
    // 2^40 writes in one opening, 2^23 openings.
    private const int CountBits = 40;

    private long _last = opening << CountBits;

    /// <summary>A tag for a write. Called by the one writer only.</summary>
    public long Next() => ++_last;

    public static string Text(long tag) => tag.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a tag; one that matches nothing for a text that no store of this kind gave out.</summary>
    public static long Number(string tag) => long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

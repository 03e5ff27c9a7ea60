using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>Which item each column of a file of forms belongs to.</summary>
/// <param name="Items">The items in the columns' order.</param>
/// <param name="Implied">Answers that a file without the unscored questions takes for granted: whoever was asked the rest said yes.</param>
/// <param name="Places">Where in a line each of them stands, from 0.</param>
/// <param name="Names">The columns' names, likewise.</param>
/// <param name="Width">How many columns a line has, the ones that are not read included.</param>
public sealed record ScoreColumns(
    ImmutableArray<Item> Items, ImmutableArray<KeyValuePair<string, int>> Implied, ImmutableArray<int> Places, ImmutableArray<string> Names, int Width)
{
    /// <summary>Columns of a header that are read as the questions, in the order given; null when their number fits no layout.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="header">The names of all columns.</param>
    /// <param name="places">Which of them are read.</param>
    public static ScoreColumns? Of(Instrument instrument, IReadOnlyList<string> header, ImmutableArray<int> places) =>
        Layout(instrument, places.Length) is var (items, implied) ? new ScoreColumns(items, implied, places, [.. places.Select(place => header[place])], header.Count) : null;

    /// <summary>The layout of that many columns without names; null when the number fits none.</summary>
    public static ScoreColumns? Of(Instrument instrument, int count) =>
        Of(instrument, [.. Enumerable.Repeat("", Math.Max(count, 0))], [.. Enumerable.Range(0, Math.Max(count, 0))]);

    // Null: the number fits no layout.
    private static (ImmutableArray<Item> Items, ImmutableArray<KeyValuePair<string, int>> Implied)? Layout(Instrument instrument, int count)
    {
        ImmutableArray<Item> scored = [.. instrument.Items.Where(item => item.Scored)];
        if (count >= Fewest(instrument) && count <= instrument.Items.Length)
        {
            return (instrument.Items[..count], []);
        }

        return count > 0 && count == scored.Length ? (scored, Gates(scored)) : null;
    }

    /// <summary>How many columns a file of the instrument may have, the most first: "10 or 9".</summary>
    public static string Counts(Instrument instrument) => string.Join(" or ", Allowed(instrument));

    /// <summary>The most columns that a file of the instrument may have.</summary>
    public static int Most(Instrument instrument) => Allowed(instrument).Max();

    private static IEnumerable<int> Allowed(Instrument instrument) =>
        new[] { instrument.Items.Length, Fewest(instrument), instrument.Items.Count(item => item.Scored) }.Where(count => count > 0).Distinct();

    private static ImmutableArray<KeyValuePair<string, int>> Gates(ImmutableArray<Item> scored) =>
    [
        .. scored
            .Where(item => item.AskWhen is { Item: not null } when && scored.All(column => column.Id != when.Item))
            .GroupBy(item => item.AskWhen!.Item!)
            .Select(gate => KeyValuePair.Create(gate.Key, gate.Max(item => item.AskWhen!.AtLeast ?? 1))),
    ];

    // All columns, less the unscored ones at the end.
    private static int Fewest(Instrument instrument)
    {
        var last = instrument.Items.Length;
        while (last > 0 && !instrument.Items[last - 1].Scored)
        {
            last--;
        }

        return last > 0 ? last : instrument.Items.Length;
    }
}

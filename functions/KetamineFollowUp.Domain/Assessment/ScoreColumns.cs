using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>Which item each column of a file of forms belongs to.</summary>
/// <param name="Items">The items in the columns' order.</param>
/// <param name="Implied">Answers that a file without the unscored questions takes for granted: whoever was asked the rest said yes.</param>
public sealed record ScoreColumns(ImmutableArray<Item> Items, ImmutableArray<KeyValuePair<string, int>> Implied)
{
    /// <summary>The layout of that many columns; null when the number fits none.</summary>
    public static ScoreColumns? Of(Instrument instrument, int count)
    {
        ImmutableArray<Item> scored = [.. instrument.Items.Where(item => item.Scored)];
        if (count >= Fewest(instrument) && count <= instrument.Items.Length)
        {
            return new ScoreColumns(instrument.Items[..count], []);
        }

        return count > 0 && count == scored.Length ? new ScoreColumns(scored, Gates(scored)) : null;
    }

    /// <summary>Why that many columns fit no layout.</summary>
    public static string Problem(Instrument instrument, int count)
    {
        int[] allowed = [instrument.Items.Length, Fewest(instrument), instrument.Items.Count(item => item.Scored)];
        return $"{count} columns in the header; {instrument.Id} has {string.Join(" or ", allowed.Where(each => each > 0).Distinct())}";
    }

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

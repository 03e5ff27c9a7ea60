using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>The values of a file's columns in a stretch of lines.</summary>
internal sealed class ColumnTally
{
    private readonly ImmutableArray<int> _places;
    private readonly int _width;
    private readonly ColumnValues[] _values;

    /// <summary>An empty one.</summary>
    /// <param name="items">The questions that the columns would be read as; null while that is not known.</param>
    /// <param name="places">Where in a line the columns stand.</param>
    /// <param name="width">How many columns a line has; a line with another number says nothing.</param>
    public ColumnTally(ImmutableArray<Item>? items, ImmutableArray<int> places, int width)
    {
        (_places, _width) = (places, width);
        _values = [.. places.Select((_, at) => new ColumnValues(items?[at]))];
    }

    /// <summary>The values of the column at a place among those read.</summary>
    public ColumnValues this[int at] => _values[at];

    /// <summary>What the lines say.</summary>
    public static ColumnTally Of(ImmutableArray<Item>? items, ImmutableArray<int> places, int width, IReadOnlyList<string> lines)
    {
        var tally = new ColumnTally(items, places, width);
        var cells = new List<string>();
        foreach (var line in lines)
        {
            CsvLine.Split(line, cells);
            tally.Add(cells);
        }

        return tally;
    }

    /// <summary>Takes in one more line.</summary>
    public void Add(List<string> cells)
    {
        for (var at = 0; cells.Count == _width && at < _values.Length; at++)
        {
            _values[at].Add(cells[_places[at]]);
        }
    }
}

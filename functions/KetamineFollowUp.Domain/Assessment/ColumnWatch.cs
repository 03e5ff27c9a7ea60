using System.Globalization;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>Goes on looking at the columns after the first lines have been scored, one stretch of lines at a time.</summary>
/// <param name="columns">The columns.</param>
internal sealed class ColumnWatch(ScoreColumns columns)
{
    // A shorter rest at the end of a file proves nothing.
    private const int FewestLines = 20;

    private readonly HashSet<int> _told = [];
    private ColumnTally _tally = Empty(columns);
    private int _lines;

    /// <summary>Takes in a line; at the end of a stretch, what is wrong with it. A column is told once.</summary>
    public IEnumerable<ScoredLine> Add(List<string> cells, int number)
    {
        _tally.Add(cells);
        return ++_lines == ScoreFile.LookAhead ? End(number) : [];
    }

    /// <summary>The stretch ends here.</summary>
    public IEnumerable<ScoredLine> End(int number)
    {
        var (tally, lines) = (_tally, _lines);
        (_tally, _lines) = (Empty(columns), 0);
        return lines < FewestLines ? [] :
        [
            .. columns.Names
                .Select((name, at) => (Name: name, At: at, Why: tally[at].MostlyWrong))
                .Where(one => one.Why is not null && _told.Add(one.At))
                .Select(one => new ScoredLine.Notice(
                    number,
                    string.Create(CultureInfo.InvariantCulture, $"in {lines} lines \"{one.Name}\" {one.Why}. Those values were missing: such forms have no total. Look at the file"))),
        ];
    }

    private static ColumnTally Empty(ScoreColumns columns) => new(columns.Items, columns.Places, columns.Width);
}

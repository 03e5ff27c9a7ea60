using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>
/// Historical forms as CSV: a header row, then one respondent a line, item columns in the instrument's order under any names.
/// A blank, a word, or a number that is none of the item's answers is missing. The columns are all items, or all but unscored ones at the end
/// (PHQ-9: 10 or 9), or the scored ones alone; then a question before them ("did you ever experience …") counts as answered with yes.
/// A file that would be misread is refused with the name of the column: it has too many columns, or one that is named like an id or a date,
/// that counts up, or most of whose values are no answer. That is judged by the header and the first <see cref="LookAhead"/> lines, so a file of
/// millions needs no memory. Later a value that is no answer is missing, as ever, and the form has no total; a stretch of as many lines in which
/// most values of a column are none is told as a notice, after its results.
/// </summary>
public static class ScoreFile
{
    /// <summary>How many lines are looked at before the first is scored, and how many make a stretch after them.</summary>
    public const int LookAhead = 200;

    /// <summary>One result for each line after the header, in order, with notices between; a file that is refused has a fault of line 1 as its only result.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="lines">The file's lines, header first. Blank lines at the end are ignored.</param>
    /// <param name="sex">For sex-specific cut-offs; null takes the lower one.</param>
    /// <param name="chosen">The names of the columns to read, in the instrument's order; null: all columns are questions.</param>
    public static IEnumerable<ScoredLine> Read(Instrument instrument, IEnumerable<string> lines, ScreeningSex? sex = null, ImmutableArray<string>? chosen = null)
    {
        using var file = lines.GetEnumerator();
        if (!file.MoveNext())
        {
            yield return new ScoredLine.Fault(1, "the file is empty; it needs a header row");
            yield break;
        }

        var cells = new List<string>();
        CsvLine.Split(file.Current, cells);
        ImmutableArray<string> names = [.. cells];
        List<string> ahead = [.. Next(file, LookAhead)];
        var header = ScoreHeader.Of(instrument, names, ahead, chosen);
        if (header.Columns is not { } columns)
        {
            yield return new ScoredLine.Fault(1, header.Problem);
            yield break;
        }

        var number = 1;
        var blankSince = 0;
        var watch = new ColumnWatch(columns);
        foreach (var line in ahead.Concat(Next(file, int.MaxValue)))
        {
            number++;
            CsvLine.Split(line, cells);

            // A file may end in blank lines; one in the middle is a line like any other.
            if (string.IsNullOrWhiteSpace(line))
            {
                blankSince = blankSince == 0 ? number : blankSince;
                continue;
            }

            for (; blankSince > 0 && blankSince < number; blankSince++)
            {
                yield return Score(instrument, columns, [""], blankSince, sex);
            }

            blankSince = 0;
            yield return Score(instrument, columns, cells, number, sex);
            foreach (var notice in number - 1 > LookAhead ? watch.Add(cells, number) : [])
            {
                yield return notice;
            }
        }

        foreach (var notice in watch.End(number))
        {
            yield return notice;
        }
    }

    /// <summary>The names in a list such as <c>q1,q2,"a, b"</c>, as <c>--columns</c> takes it.</summary>
    public static ImmutableArray<string> Names(string list)
    {
        var names = new List<string>();
        CsvLine.Split(list, names);
        return [.. names];
    }

    private static IEnumerable<string> Next(IEnumerator<string> file, int count)
    {
        for (var taken = 0; taken < count && file.MoveNext(); taken++)
        {
            yield return file.Current;
        }
    }

    private static ScoredLine Score(Instrument instrument, ScoreColumns columns, List<string> cells, int number, ScreeningSex? sex)
    {
        if (cells.Count != columns.Width)
        {
            return new ScoredLine.Fault(number, $"{cells.Count} columns instead of {columns.Width}");
        }

        var answers = new Dictionary<string, int>(columns.Items.Length + columns.Implied.Length);
        foreach (var (gate, yes) in columns.Implied)
        {
            answers[gate] = yes;
        }

        for (var index = 0; index < columns.Places.Length; index++)
        {
            if (ScoreCell.Answer(cells[columns.Places[index]]) is { } answer)
            {
                answers[columns.Items[index].Id] = answer;
            }
        }

        return new ScoredLine.Form(number, Scorer.Score(instrument, answers, sex));
    }
}

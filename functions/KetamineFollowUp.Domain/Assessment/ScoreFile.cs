using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>
/// Historical forms as CSV: a header row, then one respondent a line, item columns in the instrument's order under any names.
/// A blank, a word, or a number that is none of the item's answers is missing. Lines are read one by one, so a file of
/// millions needs no memory. The columns are all items, or all but unscored ones at the end (PHQ-9: 10 or 9),
/// or the scored ones alone; then a question before them ("did you ever experience …") counts as answered with yes.
/// </summary>
public static class ScoreFile
{
    /// <summary>One result for each line after the header, in order; a header that does not fit is the only result.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="lines">The file's lines, header first. Blank lines at the end are ignored.</param>
    /// <param name="sex">For sex-specific cut-offs; null takes the lower one.</param>
    public static IEnumerable<ScoredLine> Read(Instrument instrument, IEnumerable<string> lines, ScreeningSex? sex = null)
    {
        ScoreColumns? columns = null;
        var cells = new List<string>();
        var number = 0;
        var blankSince = 0;
        foreach (var line in lines)
        {
            number++;
            CsvLine.Split(line, cells);
            if (columns is null)
            {
                columns = ScoreColumns.Of(instrument, cells.Count);
                if (columns is null)
                {
                    yield return new ScoredLine.Fault(number, ScoreColumns.Problem(instrument, cells.Count));
                    yield break;
                }

                continue;
            }

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
        }

        if (columns is null)
        {
            yield return new ScoredLine.Fault(1, "the file is empty; it needs a header row");
        }
    }

    private static ScoredLine Score(Instrument instrument, ScoreColumns columns, List<string> cells, int number, ScreeningSex? sex)
    {
        if (cells.Count != columns.Items.Length)
        {
            return new ScoredLine.Fault(number, $"{cells.Count} columns instead of {columns.Items.Length}");
        }

        var answers = new Dictionary<string, int>(columns.Items.Length + columns.Implied.Length);
        foreach (var (gate, yes) in columns.Implied)
        {
            answers[gate] = yes;
        }

        for (var index = 0; index < cells.Count; index++)
        {
            if (Answer(cells[index]) is { } answer)
            {
                answers[columns.Items[index].Id] = answer;
            }
        }

        return new ScoredLine.Form(number, Scorer.Score(instrument, answers, sex));
    }

    // Statistics programs write 2 as 2.0, and 0 as 5.4E-79 (SAS transport files): both are whole numbers here.
    private static int? Answer(string cell) =>
        cell.Length == 1 && char.IsAsciiDigit(cell[0]) ? cell[0] - '0'
        : decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value) && Math.Abs(value) < 1000
            ? (int)value
            : null;
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>How a file of forms is to be read, or why it is refused.</summary>
/// <param name="Columns">Its columns; null when it is refused.</param>
/// <param name="Problem">Why; empty when it is not.</param>
internal sealed record ScoreHeader(ScoreColumns? Columns, string Problem)
{
    /// <summary>The columns of a file, all of them or the chosen ones.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="header">The names in the first line.</param>
    /// <param name="ahead">The lines after it that have been read; the more, the more is seen.</param>
    /// <param name="chosen">The names of the columns to read, in the questions' order; null: all.</param>
    public static ScoreHeader Of(Instrument instrument, ImmutableArray<string> header, IReadOnlyList<string> ahead, ImmutableArray<string>? chosen) =>
        chosen is { } names ? Chosen(instrument, header, ahead, names) : All(instrument, header, ahead);

    private static ScoreHeader All(Instrument instrument, ImmutableArray<string> header, IReadOnlyList<string> ahead)
    {
        ImmutableArray<int> every = [.. Enumerable.Range(0, header.Length)];
        var columns = ScoreColumns.Of(instrument, header, every);
        if (columns is null && header.Length < ScoreColumns.Most(instrument))
        {
            return Refuse($"{header.Length} columns in the header; {instrument.Id} has {ScoreColumns.Counts(instrument)}");
        }

        if (columns is not null && IsForm(header))
        {
            return Refuse("the first line looks like a form; a header row that names the columns must come first");
        }

        var surplus = header.Length > instrument.Items.Count(item => item.Scored);
        var values = ColumnTally.Of(columns?.Items, every, header.Length, ahead);
        var refused = every.Select(at => (Name: Shown(header, at), Why: Why(at))).Where(one => one.Why is not null).ToList();
        if (columns is not null && refused.Count == 0 && ColumnNumbers.Against(header, columns.Items) is { } against)
        {
            refused.Add((Shown(header, header.IndexOf(against.Name)), against.Why));
        }

        if (columns is not null && refused.Count == 0)
        {
            return new ScoreHeader(columns, "");
        }

        var said = refused.Count > 0
            ? string.Join("; ", refused.Select(one => $"{one.Name} {one.Why}"))
            : $"which of {string.Join(", ", every.Select(at => Shown(header, at)))} are the questions is not clear";
        var count = columns is null ? $"{header.Length} columns in the header; {instrument.Id} has {ScoreColumns.Counts(instrument)}: " : "";
        return Refuse($"{count}{said}. {HowToChoose(instrument, [.. header.Where((_, at) => refused.TrueForAll(one => one.Name != Shown(header, at)))])}");

        string? Why(int at) => ColumnNames.SayNoQuestion(header, at) ? "is named like an id, a date or another column that is no question"
            : values[at].MostlyWrong ?? values[at].LooksLikeIds(surplus && at == 0);
    }

    private static ScoreHeader Chosen(Instrument instrument, ImmutableArray<string> header, IReadOnlyList<string> ahead, ImmutableArray<string> names)
    {
        if (names.FirstOrDefault(name => !header.Contains(name)) is { } unknown)
        {
            return Refuse($"--columns: the header has no column \"{unknown}\"; it has {string.Join(", ", header)}");
        }

        if (names.FirstOrDefault(name => names.Count(other => other == name) > 1) is { } twice)
        {
            return Refuse($"--columns: \"{twice}\" is named twice");
        }

        if (names.FirstOrDefault(name => header.Count(other => other == name) > 1) is { } ambiguous)
        {
            return Refuse($"--columns: the header has more than one column \"{ambiguous}\"");
        }

        if (ScoreColumns.Of(instrument, header, [.. names.Select(name => header.IndexOf(name))]) is not { } columns)
        {
            return Refuse($"--columns names {names.Length} columns; {instrument.Id} has {ScoreColumns.Counts(instrument)}");
        }

        var values = ColumnTally.Of(columns.Items, columns.Places, columns.Width, ahead);
        var wrong = names.Select((name, at) => (Name: name, Why: values[at].MostlyWrong)).Where(one => one.Why is not null).ToList();
        return wrong.Count == 0
            ? new ScoreHeader(columns, "")
            : Refuse($"--columns: {string.Join("; ", wrong.Select(one => $"\"{one.Name}\" {one.Why}"))}");
    }

    // Numbers that are no numbering: a file without a header, whose first respondent would be lost.
    private static bool IsForm(ImmutableArray<string> header)
    {
        var numbers = header.Select(ScoreCell.Answer).ToList();
        return numbers.TrueForAll(number => number is not null) && !numbers.Zip(numbers.Skip(1)).All(pair => pair.Second > pair.First);
    }

    private static string HowToChoose(Instrument instrument, ImmutableArray<string> left)
    {
        var example = ScoreColumns.Of(instrument, left, [.. Enumerable.Range(0, left.Length)]) is null ? "a,b,..." : string.Join(',', left.Select(Quoted));
        return $"Choose the columns of the {ScoreColumns.Counts(instrument)} questions by name, in order: --columns {example}";
    }

    private static string Quoted(string name) => name.Contains(',') ? $"\"{name}\"" : name;

    private static string Shown(ImmutableArray<string> header, int at) => header[at].Length > 0 ? $"\"{header[at]}\"" : $"column {at + 1}, which has no name,";

    private static ScoreHeader Refuse(string problem) => new(null, problem);
}

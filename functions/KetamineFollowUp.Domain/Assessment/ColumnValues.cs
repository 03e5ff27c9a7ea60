using System.Globalization;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>The values of one column in a stretch of lines: are they answers?</summary>
/// <param name="item">The question that the column would be read as; null while that is not known.</param>
internal sealed class ColumnValues(Item? item)
{
    // Fewer values than this prove nothing by how many of them are no answer.
    private const int Enough = 3;
    private const int EnoughToCountUp = 6;
    private const int EnoughToDiffer = 4;

    // No scale here goes so far, and codes for "missing" are written in one digit (99, 777).
    private const decimal LeastId = 100;

    private readonly List<decimal?> _numbers = [];
    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);
    private string? _example;
    private int _filled;
    private int _wrong;
    private int _idLike;

    /// <summary>Takes in the value of one more line.</summary>
    public void Add(string cell)
    {
        var answer = ScoreCell.Answer(cell);
        var isAnswer = answer is { } number && Allows(number);
        if (!isAnswer && ScoreCell.IsMissing(cell))
        {
            return;
        }

        _filled++;
        _distinct.Add(cell);
        _numbers.Add(answer);
        if (!isAnswer)
        {
            _wrong++;
            _example ??= cell;
            _idLike += IsIdLike(cell) ? 1 : 0;
        }
    }

    /// <summary>Why the column is no column of answers; null when nothing speaks against it. Values that cannot be answers at all.</summary>
    public string? MostlyWrong => item is { Kind: not (ItemKind.Choice or ItemKind.Number) } ? null
        : _filled >= Enough ? _wrong * 2 > _filled ? Said : null
        : _filled > 0 && _idLike == _filled ? Said : null;

    /// <summary>Why the column looks like an id although many of its values could be answers; null when it does not.</summary>
    /// <param name="mayBeSurplus">The file has a column more than the questions that count, and this is the first.</param>
    public string? LooksLikeIds(bool mayBeSurplus) =>
        CountsUp && (_filled >= EnoughToCountUp || (IsByOne && (_wrong > 0 || mayBeSurplus))) ? "counts up like a row number"
        : _filled >= EnoughToDiffer && _wrong > 0 && _distinct.Count == _filled ? "is different on every line, like an id"
        : null;

    private string Said => $"holds {_wrong} of {_filled} values that are no answer{(item is null ? "" : $" ({item.Lowest}-{item.Highest})")}, such as {_example}";

    private bool CountsUp => _filled >= Enough && _numbers.Zip(_numbers.Skip(1)).All(pair => pair.Second > pair.First);

    private bool IsByOne => _numbers.Zip(_numbers.Skip(1)).All(pair => pair.Second - pair.First == 1);

    private bool Allows(int value) => item is null ? value is >= 0 and <= 10 : item.Allows(value);

    private static bool IsIdLike(string cell) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number >= LeastId
        : IsDate(cell) || (!cell.Contains(' ') && cell.Any(char.IsAsciiDigit) && cell.Any(char.IsLetter));

    // 2026-03-01, 3/1/26, 1.3.2026, with or without a time; or a time alone.
    private static bool IsDate(string cell) =>
        cell.Contains(':') || cell.Split(' ', 'T')[0].Split('-', '/', '.') is [var one, var two, var three] && new[] { one, two, three }.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
}

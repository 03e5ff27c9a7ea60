using System.Globalization;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>One value of a file of forms.</summary>
internal static class ScoreCell
{
    private static readonly string[] MissingWords = ["na", "n/a", "nan", ".", "-", "null", "none", "missing", "#n/a", "<na>", "?"];

    /// <summary>The whole number in a cell; null for anything else.</summary>
    // Statistics programs write 2 as 2.0, and 0 as 5.4E-79 (SAS transport files): both are whole numbers here.
    public static int? Answer(string cell) =>
        cell.Length == 1 && char.IsAsciiDigit(cell[0]) ? cell[0] - '0'
        : decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value) && Math.Abs(value) < 1000
            ? (int)value
            : null;

    /// <summary>
    /// Nothing, a word for nothing, or a number that surveys use for "no answer": below zero, or 7, 8 or 9 repeated (NHANES: 7 refused, 9 does not
    /// know). Where a scale has such an answer, it is one.
    /// </summary>
    public static bool IsMissing(string cell) =>
        cell.Length == 0
        || MissingWords.Contains(cell, StringComparer.OrdinalIgnoreCase)
        || (decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value < 0 || IsRepeated(cell)));

    private static bool IsRepeated(string cell)
    {
        var digits = cell.EndsWith(".0", StringComparison.Ordinal) ? cell[..^2] : cell;
        return digits[0] is '7' or '8' or '9' && digits.All(digit => digit == digits[0]);
    }
}

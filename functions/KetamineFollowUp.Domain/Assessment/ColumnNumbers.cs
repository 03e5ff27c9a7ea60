using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>Names that number the questions ("q1", "q2", …) say where each belongs. A column that would be read as another question is misread.</summary>
internal static partial class ColumnNumbers
{
    /// <summary>What the numbers contradict: the column's name and why; null when they contradict nothing.</summary>
    /// <param name="names">The names of the columns to be read, in their order.</param>
    /// <param name="items">The questions that they would be read as.</param>
    public static (string Name, string Why)? Against(IReadOnlyList<string> names, IReadOnlyList<Item> items)
    {
        var numbered = names
            .Select((name, at) => (At: at, Name: name, Match: Numbered().Match(name)))
            .Where(one => one.Match.Success)
            .Select(one => (one.At, one.Name, Prefix: one.Match.Groups[1].Value, Number: int.Parse(one.Match.Groups[2].Value, CultureInfo.InvariantCulture)))
            .GroupBy(one => one.Prefix, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ToList())
            .MaxBy(group => group.Count);
        if (numbered is not { Count: > 1 } || numbered.Count * 2 <= names.Count)
        {
            return null;
        }

        if (numbered.Zip(numbered.Skip(1)).FirstOrDefault(pair => pair.Second.Number <= pair.First.Number) is { Second.Name: not null } wrong)
        {
            return (wrong.Second.Name, $"comes after \"{wrong.First.Name}\": the questions are out of order");
        }

        // Whatever stands before the first question would be read as it, unless a question without a score belongs there.
        var first = numbered[0];
        return first.Number == 1 && first.At > 0 && items.Take(first.At).FirstOrDefault(item => item.Scored) is not null
            ? (names[0], $"comes before \"{first.Name}\" and would be read as the first question")
            : null;
    }

    [GeneratedRegex("^(.*?)0*([0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

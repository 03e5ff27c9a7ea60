using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Reads a table of rules: a line <c>rule-id = Topic Sense</c>, then indented lines, one <see cref="Phrase"/> each.
/// A table with a mistake stops the program at start, and the tests with it.
/// </summary>
internal static class RuleTable
{
    public static ImmutableArray<Rule> Parse(string table)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        foreach (var line in Lines(table))
        {
            if (line[0] != ' ')
            {
                var head = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                rules.Add(new Rule(head[0], Enum.Parse<ScreenTopic>(head[2]), Enum.Parse<Sense>(head[3]), []));
            }
            else
            {
                rules[^1] = rules[^1] with { Phrases = rules[^1].Phrases.Add(new Phrase(line)) };
            }
        }

        return rules.ToImmutable();
    }

    public static ImmutableArray<Phrase> ParsePhrases(string table) => [.. Lines(table).Select(line => new Phrase(line))];

    private static IEnumerable<string> Lines(string table) => table.Split('\n').Where(line => line.Length > 0);
}

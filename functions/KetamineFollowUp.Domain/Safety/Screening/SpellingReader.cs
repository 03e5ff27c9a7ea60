using System.Globalization;
using System.Text;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads lines <c>write plain words: as typed</c>: spellings, numbers written as words, pictures.</summary>
internal sealed class SpellingReader(IReadOnlyList<LexiconBlock> blocks, LexiconFaults faults)
{
    private readonly Dictionary<string, LexiconField> typedAt = [];

    /// <summary>One word as typed, and the plain words.</summary>
    public Dictionary<string, string[]> Words()
    {
        var words = new Dictionary<string, string[]>();
        foreach (var (line, plain, typed) in Written(BlockKind.Spelling))
        {
            foreach (var problem in PlainWords(plain).Concat(typed.Split('_')).Select(ReadableWords.WordProblem).OfType<string>())
            {
                faults.Add(line, problem);
            }

            if (typed.Split('_').Length > 2)
            {
                faults.Add(line, $"{typed} is more than two words");
            }

            if (!typed.Contains('_', StringComparison.Ordinal))
            {
                words[typed] = PlainWords(plain);
            }
        }

        return words;
    }

    /// <summary>Two words as typed, <c>my_self</c>, and the plain words.</summary>
    public Dictionary<(string, string), string[]> Pairs()
    {
        var pairs = new Dictionary<(string, string), string[]>();
        foreach (var (_, plain, typed) in Written(BlockKind.Spelling))
        {
            if (typed.Split('_') is [var first, var second])
            {
                pairs[(first, second)] = PlainWords(plain);
            }
        }

        return pairs;
    }

    public Dictionary<string, int> Numbers()
    {
        var numbers = new Dictionary<string, int>();
        foreach (var (line, plain, typed) in Written(BlockKind.Numbers))
        {
            if (!int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                faults.Add(line, $"{plain} is no whole number above 0");
            }
            else if (ReadableWords.WordProblem(typed) is { } problem)
            {
                faults.Add(line, problem);
            }
            else
            {
                numbers[typed] = number;
            }
        }

        return numbers;
    }

    /// <summary>By code point, the words with a space on either side.</summary>
    public Dictionary<int, string> Emoji()
    {
        var emoji = new Dictionary<int, string>();
        foreach (var (line, plain, typed) in Written(BlockKind.Emoji))
        {
            if (typed.EnumerateRunes().ToArray() is [{ IsAscii: false } picture])
            {
                emoji[picture.Value] = $" {plain} ";
            }
            else
            {
                faults.Add(line, $"{typed} is not one picture without its variants");
            }
        }

        return emoji;
    }

    private static string[] PlainWords(string plain) => plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<Spelled> Written(BlockKind kind)
    {
        typedAt.Clear();
        foreach (var line in blocks.Where(block => block.Kind == kind).SelectMany(block => block.Fields))
        {
            var sides = line.Value.Split(':', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (sides.Length < 2)
            {
                faults.Add(line, "after write come what is meant, a colon and how it is typed");
                continue;
            }

            foreach (var typed in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!typedAt.TryAdd(typed, line))
                {
                    faults.Add(line, $"{typed} already has a line: {typedAt[typed].Place}");
                }

                yield return new Spelled(line, sides[0], typed);
            }
        }
    }

    private sealed record Spelled(LexiconField Line, string Plain, string Typed);
}

using System.Collections.Immutable;
using System.Globalization;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads the notation of a <see cref="Phrase"/>. All that is wrong in a line is named in one pass.</summary>
internal sealed class PhraseNotation(WordClasses classes, ReadableWords readable, LexiconFaults faults)
{
    private const int LongestGap = 9;

    private readonly AlternativeNotation alternatives = new(classes, readable);

    /// <summary>The phrase, or null with its faults added.</summary>
    public Phrase? Read(LexiconField line)
    {
        var problems = new List<string>();
        var elements = line.Words.Select(part => Element(part, problems)).OfType<PhraseElement>().ToImmutableArray();
        if (problems.Count == 0)
        {
            problems.AddRange(Misplaced(elements));
        }

        foreach (var problem in problems)
        {
            faults.Add(line, $"the phrase does not parse: {problem}");
        }

        return problems.Count == 0 ? new Phrase(elements) : null;
    }

    private PhraseElement? Element(string part, List<string> problems) => part[0] switch
    {
        '^' => Alone(part, new PhraseElement.ClauseStart(), problems),
        '$' when !part.Contains('|', StringComparison.Ordinal) => Alone(part, new PhraseElement.ClauseEnd(), problems),
        '~' => Gap(part, problems),
        '#' when !part.Contains('|', StringComparison.Ordinal) =>
            PhraseElement.AtLeast.Read(part) ?? (PhraseElement?)Wrong($"# needs a number of at least 1 right after it, or two with a hyphen between, not {part}", problems),
        '<' => NotBefore(part, problems),
        '!' => NotNext(part, problems),
        _ when part[^1] == '?' => Optional(part, problems),
        _ => alternatives.Read(part, problems),
    };

    private static PhraseElement? Alone(string part, PhraseElement element, List<string> problems) =>
        part.Length == 1 ? element : Wrong($"{part[0]} stands alone, with spaces around it, not {part}", problems);

    private static PhraseElement.Gap? Gap(string part, List<string> problems)
    {
        var across = part.StartsWith("~~", StringComparison.Ordinal);
        return Number(part, across ? "~~" : "~", across ? 0 : 1, LongestGap, problems) is { } longest ? new PhraseElement.Gap(longest, across) : null;
    }

    private PhraseElement? NotBefore(string part, List<string> problems)
    {
        var words = alternatives.Read(part[1..], problems);
        return words is { Rows.Count: 0, OrClauseEnd: false } ? new PhraseElement.NotBefore(words) : Wrong($"only single words stand after <, not {part[1..]}", problems);
    }

    private PhraseElement? NotNext(string part, List<string> problems)
    {
        var words = alternatives.Read(part[1..], problems);
        return words.OrClauseEnd ? Wrong($"$ cannot stand after !, as in {part}", problems) : new PhraseElement.NotNext(words);
    }

    private PhraseElement? Optional(string part, List<string> problems)
    {
        var words = alternatives.Read(part[..^1], problems);
        return words.OrClauseEnd ? Wrong($"$ cannot be optional, as in {part}", problems) : words with { Optional = true };
    }

    private static int? Number(string part, string sign, int least, int most, List<string> problems)
    {
        if (int.TryParse(part.AsSpan(sign.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add($"{sign} needs a number of at least {least}{(most == LongestGap ? $" and at most {most}" : "")} right after it, not {part}");
        return null;
    }

    private static PhraseElement? Wrong(string problem, List<string> problems)
    {
        problems.Add(problem);
        return null;
    }

    private static IEnumerable<string> Misplaced(ImmutableArray<PhraseElement> elements)
    {
        if (elements.Skip(1).Any(element => element is PhraseElement.ClauseStart))
        {
            yield return "^ comes first";
        }

        if (!elements.Any(element => element is PhraseElement.AtLeast or PhraseElement.Words { Optional: false, OrClauseEnd: false }))
        {
            yield return "it needs a word that must be there";
        }

        if (elements.FirstOrDefault(element => element is not (PhraseElement.ClauseStart or PhraseElement.NotBefore)) is PhraseElement.Gap || elements[^1] is PhraseElement.Gap)
        {
            yield return "a gap at its beginning or end does nothing";
        }
    }
}

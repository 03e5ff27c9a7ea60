namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads the words of one place in a phrase: <c>kill|{verb}|put_down|$</c>.</summary>
internal sealed class AlternativeNotation(WordClasses classes, ReadableWords readable)
{
    // The same alternatives stand in many phrases.
    private readonly Dictionary<string, PhraseElement.Words> known = [];

    /// <summary>The words; what is wrong with them is added to <paramref name="problems"/>.</summary>
    public PhraseElement.Words Read(string text, List<string> problems)
    {
        if (known.TryGetValue(text, out var there))
        {
            return there;
        }

        var (all, alternatives, before) = (new List<string>(), text.Split('|'), problems.Count);
        PhraseElement.AtLeast? number = null;
        for (var i = 0; i < alternatives.Length; i++)
        {
            if (Array.IndexOf(alternatives, alternatives[i]) < i)
            {
                problems.Add($"{alternatives[i]} is twice in {text}");
            }

            if (PhraseElement.AtLeast.Read(alternatives[i]) is { } read)
            {
                number = read;
                continue;
            }

            all.AddRange(Alternative(alternatives[i], text, problems));
        }

        var words = PhraseElement.Words.Of(all, number);
        if (problems.Count == before)
        {
            known[text] = words;
        }

        return words;
    }

    private IReadOnlyList<string> Alternative(string alternative, string text, List<string> problems)
    {
        if (alternative.AsSpan().ContainsAny('{', '}'))
        {
            return Class(alternative, problems);
        }

        if (alternative.Length == 0)
        {
            problems.Add($"an alternative is empty in \"{text}\"");
        }
        else if (alternative != "$")
        {
            problems.AddRange(alternative.Split('_').Select(readable.Problem).OfType<string>());
        }

        return [alternative];
    }

    private IReadOnlyList<string> Class(string text, List<string> problems)
    {
        if (text is not ['{', .. var name, '}'])
        {
            problems.Add($"the class in {text} is not {(text[0] == '{' ? "closed" : "opened")}: it is written {{name}} and stands alone between |");
            return [];
        }

        if (classes.Of(name) is not { } words)
        {
            problems.Add($"no class is called {name}");
            return [];
        }

        return words;
    }
}

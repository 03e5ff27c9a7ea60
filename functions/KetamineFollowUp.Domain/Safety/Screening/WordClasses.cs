namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words that stand for one another in phrases, by the name of their class.</summary>
internal sealed class WordClasses(LexiconFaults faults)
{
    private readonly Dictionary<string, LexiconBlock> blocks = [];
    private readonly Dictionary<string, List<string>> words = [];
    private readonly HashSet<string> used = [];

    /// <summary>The words of a class, or null. <c>a_b</c> are two words in a row.</summary>
    public IReadOnlyList<string>? Of(string name)
    {
        used.Add(name);
        return words.ContainsKey(name) ? [.. Members(name, [])] : null;
    }

    public void Add(LexiconBlock block)
    {
        if (!blocks.TryAdd(block.Name, block))
        {
            faults.Add(block, $"another class is already called {block.Name}: {blocks[block.Name].Place}");
            return;
        }

        words[block.Name] = [];
        var seen = new HashSet<string>();
        foreach (var line in block.Fields)
        {
            words[block.Name].AddRange(line.Words);
            foreach (var word in line.Words.Where(word => !seen.Add(word)))
            {
                faults.Add(line, $"{word} is twice in {block.Name}");
            }
        }

        if (words[block.Name].Count == 0)
        {
            faults.Add(block, $"{block.Name} has no words");
        }
    }

    // A class may name others among its words: {drug}. A ring of classes has the words of all.
    private IEnumerable<string> Members(string name, HashSet<string> seen)
    {
        used.Add(name);
        if (!seen.Add(name))
        {
            yield break;
        }

        foreach (var word in words[name])
        {
            if (Nested(word) is not { } nested)
            {
                yield return word;
                continue;
            }

            foreach (var member in words.ContainsKey(nested) ? Members(nested, seen) : [])
            {
                yield return member;
            }
        }
    }

    private static string? Nested(string word) => word is ['{', .. var name, '}'] ? name : null;

    /// <summary>Adds a fault for every class that nothing has asked for.</summary>
    public void CheckUsed()
    {
        foreach (var block in blocks.Values.Where(block => !used.Contains(block.Name)))
        {
            faults.Add(block, $"no phrase and no list names the class {block.Name}");
        }
    }

    /// <summary>Adds a fault for every word that no text can hold.</summary>
    public void CheckWords(ReadableWords readable)
    {
        foreach (var line in blocks.Values.SelectMany(block => block.Fields))
        {
            foreach (var problem in line.Words.Where(word => Nested(word) is null).SelectMany(word => word.Split('_')).Select(readable.Problem).OfType<string>())
            {
                faults.Add(line, problem);
            }

            foreach (var unknown in line.Words.Select(Nested).OfType<string>().Where(name => !words.ContainsKey(name)))
            {
                faults.Add(line, $"no class is called {unknown}");
            }
        }
    }
}

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads blocks of lists and of roles. What several blocks give one name is one table.</summary>
internal sealed class WordTableReader(IReadOnlyList<LexiconBlock> blocks, WordClasses classes, LexiconFaults faults)
{
    /// <summary>Each list by its name, its words in the order of the files.</summary>
    public Dictionary<string, List<string>> Lists() => Tables(BlockKind.List, Kebab.Names<WordList>());

    /// <summary>Each word that has a role, with all its roles.</summary>
    public Dictionary<string, Role> Roles()
    {
        var roles = new Dictionary<string, Role>();
        foreach (var (name, words) in Tables(BlockKind.Role, Array.FindAll(Kebab.Names<Role>(), name => name != Kebab.Name(Role.None))))
        {
            var role = Kebab.Read<Role>(name)!.Value;
            foreach (var word in words)
            {
                roles[word] = roles.GetValueOrDefault(word) | role;
            }
        }

        return roles;
    }

    private Dictionary<string, List<string>> Tables(BlockKind kind, string[] names)
    {
        var tables = names.ToDictionary(name => name, _ => new List<string>());
        var seen = new HashSet<string>();
        foreach (var block in blocks.Where(block => block.Kind == kind))
        {
            if (!tables.TryGetValue(block.Name, out var table))
            {
                faults.Add(block, $"there is no {Kebab.Name(kind)} {block.Name}; there are {string.Join(", ", names)}");
                continue;
            }

            foreach (var line in block.Fields)
            {
                foreach (var word in Words(line))
                {
                    if (!seen.Add($"{block.Name} {word}"))
                    {
                        faults.Add(line, $"{word} is twice in {block.Name}");
                    }

                    table.Add(word);
                }
            }
        }

        foreach (var name in names.Where(name => tables[name].Count == 0))
        {
            faults.Add(LexiconFault.NoFile, 0, $"the {Kebab.Name(kind)} {name} has no words");
        }

        return tables;
    }

    // A list may name a class among its words: {someone-else}.
    private IEnumerable<string> Words(LexiconField line)
    {
        foreach (var word in line.Words)
        {
            if (word is ['{', .. var name, '}'])
            {
                if (classes.Of(name) is not { } members)
                {
                    faults.Add(line, $"no class is called {name}");
                    continue;
                }

                foreach (var member in members)
                {
                    yield return member;
                }
            }
            else if (ReadableWords.WordProblem(word) is { } problem)
            {
                faults.Add(line, problem);
            }
            else
            {
                yield return word;
            }
        }
    }
}

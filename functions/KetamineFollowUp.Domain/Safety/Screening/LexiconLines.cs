using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The lines of a block that a rule cannot be without.</summary>
internal sealed class LexiconLines(LexiconFaults faults)
{
    /// <summary>One line or more.</summary>
    public IReadOnlyList<LexiconField> Some(LexiconBlock block, string name)
    {
        var lines = block.All(name).ToList();
        if (lines.Count == 0)
        {
            faults.Add(block, $"{block.Name} has no {name}");
        }

        return lines;
    }

    /// <summary>Exactly one line; null, with a fault, when there is none.</summary>
    public LexiconField? One(LexiconBlock block, string name)
    {
        var lines = Some(block, name);
        foreach (var second in lines.Skip(1))
        {
            faults.Add(second, $"{block.Name} already has a {name}");
        }

        return lines.Count > 0 ? lines[0] : null;
    }

    /// <summary>One text or more, each with its level: <c>none: I took 2 pills</c>.</summary>
    public ImmutableArray<LexiconExample> Examples(LexiconBlock block, string name)
    {
        var (examples, seen) = (ImmutableArray.CreateBuilder<LexiconExample>(), new HashSet<string>());
        foreach (var line in Some(block, name))
        {
            var parts = line.Value.Split(':', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || Kebab.Read<ScreenLevel>(parts[0]) is not { } level)
            {
                faults.Add(line, $"after {name} come a level, a colon and a text; levels are {string.Join(", ", Kebab.Names<ScreenLevel>())}");
            }
            else if (!seen.Add(parts[1]))
            {
                faults.Add(line, $"this {name} is twice in {block.Name}");
            }
            else
            {
                examples.Add(new LexiconExample(line.File, line.Line, level, parts[1]));
            }
        }

        return examples.ToImmutable();
    }
}

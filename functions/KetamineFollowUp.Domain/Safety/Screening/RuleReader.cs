using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads blocks of rules, idioms and dates.</summary>
internal sealed class RuleReader(PhraseNotation notation, LexiconFaults faults)
{
    private readonly LexiconLines lines = new(faults);
    private readonly Dictionary<string, LexiconBlock> byId = [];

    /// <summary>A rule or an idiom as a reviewer sees it.</summary>
    public LexiconRule Shown(LexiconBlock block)
    {
        CheckId(block);
        return new LexiconRule(
            block.Name, block.Kind, lines.Examples(block, "example"), lines.Examples(block, "counter"), Phrases(block));
    }

    /// <summary>A rule as the engine uses it; null, with its faults added, when it says not what it raises.</summary>
    public Rule? Rule(LexiconBlock block, ImmutableArray<Phrase> phrases)
    {
        var (topic, sense) = (Topic(block), Sense(block));
        return topic is null || sense is null ? null : new Rule(block.Name, topic.Value, sense.Value, phrases, Listed(block, "beside"), Listed(block, "with"), Listed(block, "unless"));
    }

    /// <summary>Words that the reading notes, as the engine uses them.</summary>
    public static Rule Mention(LexiconBlock block, ImmutableArray<Phrase> phrases) => new(block.Name, ScreenTopic.Suicide, Screening.Sense.Mention, phrases, [], [], []);

    public ImmutableArray<Phrase> Phrases(LexiconBlock block) => Read(block, lines.Some(block, "phrase"));

    private ImmutableArray<Phrase> Listed(LexiconBlock block, string name) => Read(block, block.All(name));

    private ImmutableArray<Phrase> Read(LexiconBlock block, IEnumerable<LexiconField> written)
    {
        var (phrases, seen) = (ImmutableArray.CreateBuilder<Phrase>(), new HashSet<string>());
        foreach (var line in written)
        {
            if (!seen.Add(line.Value))
            {
                faults.Add(line, $"this {line.Name} is twice in {block.Name}");
            }

            if (notation.Read(line) is { } phrase)
            {
                phrases.Add(phrase);
            }
        }

        return phrases.ToImmutable();
    }

    private void CheckId(LexiconBlock block)
    {
        var language = LexiconReader.Language(block.File);
        if (language == LexiconReader.Both)
        {
            faults.Add(block, $"{block.Name} has one language: it belongs in the folder en or es");
        }
        else if (!block.Name.StartsWith(language + ".", StringComparison.Ordinal) || !block.Name.Split('.', '-').All(ReadableWords.IsWord))
        {
            faults.Add(block, $"{block.Name} must begin with {language}. as its folder does, and be small letters with dots or hyphens between");
        }

        if (!byId.TryAdd(block.Name, block))
        {
            faults.Add(block, $"another rule is already called {block.Name}: {byId[block.Name].Place}");
        }
    }

    private ScreenTopic? Topic(LexiconBlock block)
    {
        if (lines.One(block, "topic") is not { } line)
        {
            return null;
        }

        if (Kebab.Read<ScreenTopic>(line.Value) is { } topic)
        {
            return topic;
        }

        faults.Add(line, $"there is no topic {line.Value}; topics are {string.Join(", ", Kebab.Names<ScreenTopic>())}");
        return null;
    }

    private Sense? Sense(LexiconBlock block)
    {
        if (lines.One(block, "raises") is not { } line)
        {
            return null;
        }

        var sense = Raises.Read(line.Value);
        if (sense is null)
        {
            faults.Add(line, $"a rule cannot raise \"{line.Value}\"; it raises one of: {Raises.Allowed}");
        }

        return sense;
    }
}

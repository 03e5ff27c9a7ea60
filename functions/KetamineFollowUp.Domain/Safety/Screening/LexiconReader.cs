namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Reads all rule files together: classes, rules and tables refer to one another across files.</summary>
internal static class LexiconReader
{
    public const string Both = "both";

    private const string Spanish = "es";

    private static readonly string[] Languages = ["en", Spanish, Both];

    /// <summary>The folder of a file.</summary>
    public static string Language(string file) => file.Split('/')[0];

    /// <summary>The lexicon, to be used only when no fault was added.</summary>
    public static CrisisLexicon Read(IEnumerable<LexiconFile> files, LexiconFaults faults)
    {
        var blocks = Sound(files, faults).SelectMany(file => LexiconBlocks.Read(file, faults)).ToList();
        var classes = new WordClasses(faults);
        blocks.FindAll(block => block.Kind == BlockKind.Class).ForEach(classes.Add);
        var tables = new WordTableReader(blocks, classes, faults);
        var spelling = new SpellingReader(blocks, faults);
        var (lists, spellings) = (tables.Lists(), spelling.Words());
        var readable = new ReadableWords(lists[Kebab.Name(WordList.Fillers)], spellings);
        classes.CheckWords(readable);
        var reader = new RuleReader(new PhraseNotation(classes, readable, faults), faults);
        var (shown, english, spanish, idioms) = (new List<LexiconRule>(), new List<Rule>(), new List<Rule>(), new List<Phrase>());
        foreach (var block in blocks.Where(block => block.Kind is BlockKind.Rule or BlockKind.Idiom or BlockKind.Mention))
        {
            shown.Add(reader.Shown(block));
            if (block.Kind == BlockKind.Idiom)
            {
                idioms.AddRange(shown[^1].Phrases);
            }
            else if ((block.Kind == BlockKind.Mention ? RuleReader.Mention(block, shown[^1].Phrases) : reader.Rule(block, shown[^1].Phrases)) is { } rule)
            {
                (Language(block.File) == Spanish ? spanish : english).Add(rule);
            }
        }

        var read = new LexiconTables
        {
            English = english,
            Spanish = spanish,
            Idioms = idioms,
            Dates = Dates(blocks, reader, faults),
            Lists = lists,
            Roles = tables.Roles(),
            Spellings = spellings,
            Pairs = spelling.Pairs(),
            Numbers = spelling.Numbers(),
            Emoji = spelling.Emoji(),
        };
        classes.CheckUsed();
        return new CrisisLexicon([.. shown], read);
    }

    private static IEnumerable<LexiconFile> Sound(IEnumerable<LexiconFile> files, LexiconFaults faults)
    {
        var names = new HashSet<string>();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (!Languages.Contains(Language(file.Name)))
            {
                faults.Add(file.Name, 0, $"the folder of a rule file is one of {string.Join(", ", Languages)}");
            }
            else if (!names.Add(file.Name))
            {
                faults.Add(file.Name, 0, "two files have this name");
            }
            else
            {
                yield return file;
            }
        }
    }

    private static Dictionary<string, List<Phrase>> Dates(List<LexiconBlock> blocks, RuleReader reader, LexiconFaults faults)
    {
        var dates = Kebab.Names<DateKind>().ToDictionary(name => name, _ => new List<Phrase>());
        foreach (var block in blocks.Where(block => block.Kind == BlockKind.Date))
        {
            if (dates.TryGetValue(block.Name, out var phrases))
            {
                phrases.AddRange(reader.Phrases(block));
            }
            else
            {
                faults.Add(block, $"there is no date {block.Name}; there are {string.Join(", ", dates.Keys)}");
            }
        }

        foreach (var name in dates.Keys.Where(name => dates[name].Count == 0))
        {
            faults.Add(LexiconFault.NoFile, 0, $"the date {name} has no phrase");
        }

        return dates;
    }
}

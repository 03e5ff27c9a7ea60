using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The words of the crisis screen: its rules, its turns of phrase and its tables of words, in English and Spanish, read from rule files.</summary>
public sealed class CrisisLexicon
{
    private const string ResourceFolder = "crisis-lexicon/";

    private static readonly Lazy<CrisisLexicon> ShippedOnce = new(LoadShipped);

    internal CrisisLexicon(ImmutableArray<LexiconRule> rules, LexiconTables tables) => (Rules, Tables) = (rules, tables);

    /// <summary>The rule files built into this assembly. A fault in one throws <see cref="InvalidOperationException"/> naming all of them: it is a bug of the build.</summary>
    public static CrisisLexicon Shipped => ShippedOnce.Value;

    /// <summary>Every rule and every idiom, in the order of the files.</summary>
    public ImmutableArray<LexiconRule> Rules { get; }

    internal LexiconTables Tables { get; }

    /// <summary>Reads and checks all files; one fault anywhere and none is used.</summary>
    /// <param name="files">In any order: rules are applied in the order of the files' names.</param>
    public static CrisisLexiconLoad Load(IEnumerable<LexiconFile> files)
    {
        var faults = new LexiconFaults();
        var lexicon = LexiconReader.Read(files, faults);
        return faults.None ? new CrisisLexiconLoad.Loaded(lexicon) : new CrisisLexiconLoad.Faulty(faults.InOrder());
    }

    private static CrisisLexicon LoadShipped() => Load(ShippedFiles()).Match(
        lexicon => lexicon,
        faults => throw new InvalidOperationException("faults in the shipped crisis lexicon:\n" + string.Join("\n", faults)));

    private static IEnumerable<LexiconFile> ShippedFiles()
    {
        var assembly = typeof(CrisisLexicon).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new LexiconFile(resource[ResourceFolder.Length..], reader.ReadToEnd());
        }
    }
}

/// <summary>What came of loading rule files: all of them, or every fault in them.</summary>
public abstract record CrisisLexiconLoad
{
    private CrisisLexiconLoad()
    {
    }

    /// <summary>Every file is sound.</summary>
    /// <param name="Lexicon">The rules of both languages, ready to screen.</param>
    public sealed record Loaded(CrisisLexicon Lexicon) : CrisisLexiconLoad;

    /// <summary>All faults, by file and line; at least one.</summary>
    /// <param name="Faults">Each with its file and line.</param>
    public sealed record Faulty(ImmutableArray<LexiconFault> Faults) : CrisisLexiconLoad;

    /// <summary>The one case that it is.</summary>
    public T Match<T>(Func<CrisisLexicon, T> loaded, Func<ImmutableArray<LexiconFault>, T> faulty) => this switch
    {
        Loaded it => loaded(it.Lexicon),
        Faulty it => faulty(it.Faults),
        _ => throw new InvalidOperationException("not a case of CrisisLexiconLoad"),
    };
}

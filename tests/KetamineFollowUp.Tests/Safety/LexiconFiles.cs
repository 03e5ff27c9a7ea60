using KetamineFollowUp.Domain.Safety.Screening;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>The shipped rule files, and a small one that is sound beside them and can be spoilt.</summary>
internal static class LexiconFiles
{
    public const string Name = "en/zebra.rules";

    public const string Sound = """
        # A rule, a class and an idiom that the shipped files do not have.
        rule en.test.zebra
          topic    suicide
          raises   emergency unless denied
          example  emergency: zebra now
          counter  none: no zebra here
          phrase   zebra|{gun} ~1 now

        class test-class
          words  zebra
        idiom en.idiom.test
          example  none: a zebra crossing
          counter  emergency: zebra now
          phrase   {test-class} crossing
        """;

    private const string Folder = "crisis-lexicon/";

    public static LexiconFile Zebra { get; } = new(Name, Sound);

    public static IEnumerable<LexiconFile> Shipped()
    {
        var assembly = typeof(CrisisLexicon).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new LexiconFile(resource[Folder.Length..], reader.ReadToEnd());
        }
    }

    /// <summary>The sound file with another text in a line, from 1.</summary>
    public static string Changed(int line, string text)
    {
        var lines = Sound.Split('\n');
        lines[line - 1] = text;
        return string.Join('\n', lines);
    }

    /// <summary>The faults of all files, as written.</summary>
    public static string[] Load(IEnumerable<LexiconFile> files) =>
        CrisisLexicon.Load(files).Match(_ => [], faults => faults.Select(fault => fault.ToString()).ToArray());

    /// <summary>The faults of the shipped files and one more.</summary>
    public static string[] Faults(string text) => Load([.. Shipped(), new LexiconFile(Name, text)]);

    /// <summary>The text's faults begin like these, each with its line, and no other file has one.</summary>
    public static void Names(string text, params string[] faults)
    {
        var found = Faults(text);

        Assert.All(faults, fault => Assert.Contains(found, one => one.StartsWith($"{Name}:{fault}", StringComparison.Ordinal)));
        Assert.All(found, one => Assert.StartsWith(Name, one, StringComparison.Ordinal));
    }
}

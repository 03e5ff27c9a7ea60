namespace KetamineFollowUp.Tests.Golden;

/// <summary>Files of the repository that tests write: compared whole, rewritten with <c>UPDATE_GOLDEN=1</c>; a missing one fails.</summary>
public static class GoldenFile
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A file of the repository; a missing one fails.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Compares a whole file with the text.</summary>
    public static void Check(string path, string text) => Check(path, text, (before, after) => LineDiff.Same(path, before, after));

    /// <summary>Compares a whole file with the text, in a way of one's own: before, after.</summary>
    public static void Check(string path, string text, Action<string, string> compare)
    {
        if (IsRenewing)
        {
            File.WriteAllText(Path.Combine(Root, path), text);
        }
        else
        {
            compare(Read(path), text);
        }
    }

    /// <summary>Compares what stands between two marker lines of a file with the text; what stands around them is written by hand.</summary>
    public static void CheckSection(string path, string name, string text)
    {
        var file = Path.Combine(Root, path);
        var before = File.ReadAllText(file);
        string begin = $"<!-- recorded: {name} -->\n", end = "<!-- end -->";
        var from = before.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(from >= begin.Length, $"{path} has no section '{name}'");
        var to = before.IndexOf(end, from, StringComparison.Ordinal);
        if (IsRenewing)
        {
            File.WriteAllText(file, $"{before[..from]}{text}{before[to..]}");
            return;
        }

        Assert.Equal(before[from..to], text, ignoreLineEndingDifferences: true);
    }

    private static bool IsRenewing => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    private static string FindRoot(string directory) => File.Exists(Path.Combine(directory, "KetamineFollowUp.sln"))
        ? directory
        : FindRoot(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("the tests run outside the repository"));
}

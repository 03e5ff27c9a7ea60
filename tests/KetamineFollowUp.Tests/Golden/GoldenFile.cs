namespace KetamineFollowUp.Tests.Golden;

/// <summary>Files of the repository that tests write: compared whole, rewritten with <c>UPDATE_GOLDEN=1</c>; a missing one fails.</summary>
public static class GoldenFile
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Compares what stands between two marker lines of a file with the text; what stands around them is written by hand.</summary>
    public static void CheckSection(string path, string name, string text)
    {
        var file = Path.Combine(Root, path);
        var before = File.ReadAllText(file);
        string begin = $"<!-- recorded: {name} -->\n", end = "<!-- end -->";
        var from = before.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(from >= begin.Length, $"{path} has no section '{name}'");
        var to = before.IndexOf(end, from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, $"{before[..from]}{text}{before[to..]}");
            return;
        }

        Assert.Equal(before[from..to], text, ignoreLineEndingDifferences: true);
    }

    private static string FindRoot(string directory) => File.Exists(Path.Combine(directory, "KetamineFollowUp.sln"))
        ? directory
        : FindRoot(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("the tests run outside the repository"));
}

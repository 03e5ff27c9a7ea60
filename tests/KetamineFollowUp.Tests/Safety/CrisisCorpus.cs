using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>The hand-written texts with the level a clinician gives them, embedded in the test assembly.</summary>
internal static class CrisisCorpus
{
    public static IReadOnlyList<(ScreenLevel Level, string Text)> Read(string name)
    {
        using var stream = typeof(CrisisCorpus).Assembly.GetManifestResourceStream($"safety/{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t', 2))
                .Select(row => (Enum.Parse<ScreenLevel>(row[0], ignoreCase: true), row[1])),
        ];
    }

    public static IReadOnlyList<(ScreenLevel Level, string Text)> All { get; } = [.. Read("crisis-corpus"), .. Read("crisis-corpus-held-out")];
}

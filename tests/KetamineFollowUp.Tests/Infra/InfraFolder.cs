namespace KetamineFollowUp.Tests.Infra;

/// <summary>The deployment's files, found from where the tests run.</summary>
internal static class InfraFolder
{
    public static string Root { get; } = Path.Combine(RepositoryRoot(), "infra");

    public static BicepFile Main { get; } = Read("main.bicep");

    /// <summary>Paths relative to the folder, with forward slashes: what theories run over.</summary>
    public static IEnumerable<string> ModuleNames { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "modules"), "*.bicep").Select(path => $"modules/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)];

    public static IEnumerable<BicepFile> All { get; } = [Main, .. ModuleNames.Select(Read)];

    public static BicepFile Module(string name) => Read($"modules/{name}.bicep");

    public static BicepFile Read(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([RepositoryRoot(), .. path]));

    /// <summary>Names, without their ending, of the Markdown pages in a folder.</summary>
    public static IEnumerable<string> Pages(params string[] folder) =>
        Directory.GetFiles(Path.Combine([RepositoryRoot(), .. folder]), "*.md").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The source of a project; null while the repository has none of that name.</summary>
    public static string? Source(string project) =>
        Path.Combine(RepositoryRoot(), "functions", project) is var folder && Directory.Exists(folder)
            ? string.Concat(Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
            : null;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KetamineFollowUp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("KetamineFollowUp.sln is in no folder above the tests");
    }
}

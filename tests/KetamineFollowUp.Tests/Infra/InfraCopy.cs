namespace KetamineFollowUp.Tests.Infra;

/// <summary>The deployment's files in a folder of their own, for commands that write beside them.</summary>
internal sealed class InfraCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("infra-");

    public InfraCopy()
    {
        foreach (var path in Directory.GetFiles(InfraFolder.Root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_root.FullName, Path.GetRelativePath(InfraFolder.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public string Folder => _root.FullName;

    public void Dispose() => _root.Delete(recursive: true);
}

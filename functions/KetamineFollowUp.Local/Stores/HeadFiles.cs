using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Local.Stores;

/// <summary>Heads of audit chains as files beside the database, each written once.</summary>
internal sealed class HeadFiles(string directory) : IHeadArchive
{
    private const string Folder = "audit-heads";
    private readonly string _folder = Path.Combine(Path.GetFullPath(directory), Folder);

    /// <summary>What is kept, in order.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(_folder) ? [.. Directory.GetFiles(_folder, "heads-*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];

    /// <inheritdoc/>
    public async Task<string?> Last(CancellationToken cancel) =>
        Directory.Exists(_folder) && Directory.GetFiles(_folder, "heads-*.json").Max(StringComparer.Ordinal) is { } path ? await File.ReadAllTextAsync(path, cancel) : null;

    /// <inheritdoc/>
    public async Task<bool> Keep(string name, string content, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        var (path, open) = (Path.Combine(_folder, name), Path.Combine(_folder, $".{name}"));
        if (File.Exists(path))
        {
            return false;
        }

        // Whole or absent: a stop in the middle leaves a file that nobody reads.
        await File.WriteAllTextAsync(open, content, cancel);
        File.Move(open, path);
        return true;
    }
}

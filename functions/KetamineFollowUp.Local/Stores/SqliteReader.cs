using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Local.Stores;

/// <summary>Reads a clinic's record without taking its data directory: a server may be at work on it.</summary>
public sealed class SqliteReader : IDisposable
{
    private readonly ReaderPool _readers;

    private SqliteReader(string path) => _readers = new ReaderPool(path);

    /// <summary>Opens the record in this directory.</summary>
    /// <exception cref="StoreUnavailableException">There is none, or it cannot be read.</exception>
    /// <exception cref="CorruptDatabaseException">The file is not one that this program can work with.</exception>
    public static SqliteReader Open(string directory)
    {
        var path = Path.Combine(Path.GetFullPath(directory), DataDirectory.DatabaseName);
        if (!DatabaseCheck.Exists(path))
        {
            throw new StoreUnavailableException($"{path}: there is no database");
        }

        try
        {
            DatabaseCheck.CheckHeader(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path}: {fault.Message}", fault);
        }

        return new SqliteReader(path);
    }

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) =>
        _readers.Run(key, static (reader, key) => reader.Read(key), cancel);

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
        _readers.Run(
            (container, partition, type, afterId, limit),
            static (reader, a) => reader.Query(a.container, a.partition, a.type, a.afterId, a.limit),
            cancel);

    /// <summary>The partitions of a container that hold anything, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> Partitions(Container container, CancellationToken cancel) =>
        _readers.Run(container, static (reader, container) => reader.Partitions(container), cancel);

    public void Dispose() => _readers.Dispose();
}

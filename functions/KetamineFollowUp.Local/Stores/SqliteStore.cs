using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Local.Stores;

/// <summary>
/// The record in one SQLite file, <c>clinic.db</c>. What <see cref="Commit"/> acknowledged survives a killed process and a power
/// cut; every read sees all that was acknowledged before it.
/// </summary>
public sealed class SqliteStore : IRecordStore, IDueTimes, IAsyncDisposable
{
    private readonly DataDirectory _directory;
    private readonly ETags _tags;
    private readonly GroupCommit _writer;
    private readonly ReaderPool _readers;

    private SqliteStore(DataDirectory directory)
    {
        _directory = directory;
        var connection = new WriteConnection(directory.DatabasePath);
        try
        {
            _tags = new ETags(connection.CountOpening());
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _writer = new GroupCommit(directory.DatabasePath, connection);
        _readers = new ReaderPool(directory.DatabasePath);
    }

    /// <summary>Where the data are.</summary>
    public string Directory => Path.GetDirectoryName(_directory.DatabasePath)!;

    /// <summary>Opens the clinic in this directory, or starts an empty one.</summary>
    /// <exception cref="CorruptDatabaseException">The file is damaged, not ours or of another version; it was not touched.</exception>
    /// <exception cref="DataDirectoryInUseException">Another process works on this directory.</exception>
    /// <exception cref="StoreUnavailableException">The directory cannot be read or written.</exception>
    public static SqliteStore Open(string directory)
    {
        var taken = DataDirectory.Open(directory);
        try
        {
            return new SqliteStore(taken);
        }
        catch (Exception failure)
        {
            taken.Dispose();
            throw StoreFailures.Translate(failure, taken.DatabasePath);
        }
    }

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) =>
        _readers.Run(key, static (reader, key) => reader.Read(key), cancel);

    public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
    {
        StoreRules.CheckBatch(container, partition, writes);
        return _writer.Run(connection => BatchWriter.Apply(connection, _tags, container, partition, writes), cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return _readers.Run(
            (container, partition, type, afterId, limit),
            static (reader, a) => reader.Query(a.container, a.partition, a.type, a.afterId, a.limit),
            cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return _readers.Run((atOrBefore, limit), static (reader, a) => reader.Due(a.atOrBefore, a.limit), cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return _readers.Run((after, limit), static (reader, a) => reader.Patients(a.after, a.limit), cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return _readers.Run((type, after, limit), static (reader, a) => reader.Waiting(a.type, a.after, a.limit), cancel);
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => _readers.Run(0, static (reader, _) => reader.NextDue(), cancel);

    /// <summary>The partitions of a container that hold anything, in ordinal order.</summary>
    public Task<IReadOnlyList<string>> Partitions(Container container, CancellationToken cancel) =>
        _readers.Run(container, static (reader, container) => reader.Partitions(container), cancel);

    /// <summary>Forgets documents whose <c>expiresAt</c> is before <paramref name="now"/>, the oldest first, at most <paramref name="limit"/>; returns how many.</summary>
    public Task<int> Purge(DateTimeOffset now, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return _writer.Run(connection => connection.Purge(now, limit), cancel);
    }

    /// <summary>Finishes the commits that are queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync().ConfigureAwait(false);
        _directory.Dispose();
    }
}

using System.Threading.Channels;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Local.Stores;

/// <summary>
/// The one writer. Whatever was queued while the last group went to the disk becomes the next group: one transaction and one
/// flush for all of it, so many callers cost hardly more than one.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>Jobs in one transaction: bounds how long the first of them waits for the last.</summary>
    private const int MaxGroup = 256;

    /// <summary>Jobs that may wait; more callers wait outside, where they can still be cancelled.</summary>
    private const int MaxQueue = 4096;

    private readonly Channel<WriteJob> _queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(MaxQueue) { SingleReader = true });
    private readonly string _path;
    private readonly Task _loop;
    private WriteConnection? _connection;

    public GroupCommit(string path, WriteConnection connection)
    {
        _path = path;
        _connection = connection;
        _loop = Task.Run(Loop);
    }

    /// <summary>Queues the work and returns its result once it is on the disk. Cancellation counts until it is queued, not after.</summary>
    public async Task<T> Run<T>(Func<WriteConnection, T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var job = new WriteJob<T>(work);
        try
        {
            await _queue.Writer.WriteAsync(job, cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return await job.Done.ConfigureAwait(false);
    }

    /// <summary>Finishes what is queued, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        _connection?.Dispose();
    }

    private async Task Loop()
    {
        var group = new List<WriteJob>(MaxGroup);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            group.Clear();
            while (group.Count < MaxGroup && _queue.Reader.TryRead(out var job))
            {
                group.Add(job);
            }

            Run(group);
        }
    }

    private void Run(IReadOnlyList<WriteJob> group)
    {
        try
        {
            var connection = _connection ??= new WriteConnection(_path);
            connection.Run("BEGIN IMMEDIATE");
            foreach (var job in group)
            {
                job.Run(connection);
            }

            connection.Run("COMMIT");
        }
        catch (Exception failure)
        {
            Abandon();
            FailOrRunAlone(group, StoreFailures.Translate(failure, _path));
            return;
        }

        foreach (var job in group)
        {
            job.Acknowledge();
        }
    }

    // A bug in one job must not fail its neighbours; a sick disk fails everybody at once.
    private void FailOrRunAlone(IReadOnlyList<WriteJob> group, Exception failure)
    {
        if (group.Count > 1 && failure is not (StoreUnavailableException or CorruptDatabaseException))
        {
            foreach (var job in group)
            {
                Run([job]);
            }

            return;
        }

        foreach (var job in group)
        {
            job.Fail(failure);
        }
    }

    // Closing rolls back; after a failed write or flush nothing that the old connection remembers is trusted.
    private void Abandon()
    {
        var connection = _connection;
        _connection = null;
        connection?.Dispose();
    }
}

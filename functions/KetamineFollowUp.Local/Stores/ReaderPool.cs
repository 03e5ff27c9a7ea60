using System.Collections.Concurrent;

namespace KetamineFollowUp.Local.Stores;

/// <summary>Readers that are opened when needed and kept. Reads run on the caller's thread: a point read takes microseconds.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    /// <summary>Readers kept when idle; a burst may open more for its time.</summary>
    private const int MaxIdle = 16;

    private readonly ConcurrentBag<ReadConnection> _idle = [];
    private volatile bool _closed;

    public Task<T> Run<TArguments, T>(TArguments arguments, Func<ReadConnection, TArguments, T> read, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancel);
        }

        try
        {
            return Task.FromResult(Run(arguments, read));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(StoreFailures.Translate(failure, path));
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T Run<TArguments, T>(TArguments arguments, Func<ReadConnection, TArguments, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var reader = _idle.TryTake(out var idle) ? idle : new ReadConnection(path);
        T result;
        try
        {
            result = read(reader, arguments);
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        Return(reader);
        return result;
    }

    private void Return(ReadConnection reader)
    {
        if (_closed || _idle.Count >= MaxIdle)
        {
            reader.Dispose();
            return;
        }

        _idle.Add(reader);
        if (_closed)
        {
            Dispose(); // Closed between the check and the return: nobody else would take it out again.
        }
    }
}

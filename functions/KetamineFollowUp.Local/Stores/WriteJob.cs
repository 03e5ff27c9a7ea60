namespace KetamineFollowUp.Local.Stores;

/// <summary>One caller's work for the writer; its result is given out only after the group it ran in is on the disk.</summary>
internal abstract class WriteJob
{
    /// <summary>Does the work inside the group's transaction and keeps the result.</summary>
    public abstract void Run(WriteConnection connection);

    /// <summary>Gives the result to the caller.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that nothing was written.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="WriteJob"/>
internal sealed class WriteJob<T>(Func<WriteConnection, T> work) : WriteJob
{
    // Continuations must not run on the writer: it has other callers to serve.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override void Run(WriteConnection connection) => _result = work(connection);

    public override void Acknowledge() => _done.TrySetResult(_result!);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}

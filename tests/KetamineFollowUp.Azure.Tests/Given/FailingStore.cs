using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>A store that can be told not to answer, and tells what was read.</summary>
internal sealed class FailingStore(IRecordStore store) : IRecordStore
{
    /// <summary>While true, every call fails.</summary>
    public bool IsDown { get; set; }

    /// <summary>The ids that were read, in turn.</summary>
    public List<string> WasRead { get; } = [];

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel)
    {
        WasRead.Add(key.Id);
        return Try(() => store.Read(key, cancel));
    }

    public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel) =>
        Try(() => store.Commit(container, partition, writes, cancel));

    public Task<IReadOnlyList<StoredDocument>> Query(Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
        Try(() => store.Query(container, partition, type, afterId, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => Try(() => store.Due(atOrBefore, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel) => Try(() => store.Patients(after, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
        Try(() => store.Waiting(type, after, limit, cancel));

    private Task<T> Try<T>(Func<Task<T>> call) => IsDown ? Task.FromException<T>(new StoreUnavailableException("told to be")) : call();
}

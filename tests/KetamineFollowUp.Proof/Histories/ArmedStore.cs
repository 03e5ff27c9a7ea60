using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>
/// A store that fails once it is armed, before or after it wrote: what a crash between the commit and the caller looks like. The
/// scheduler's question, what is due, does not fail: it would only ask again.
/// </summary>
internal sealed class ArmedStore(MemoryStore store) : IRecordStore, IDueTimes
{
    private const string ProviderLog = "local-outbox";
    private int _left;
    private bool _after;

    /// <summary>The call number <paramref name="calls"/> from now fails.</summary>
    public void Arm(int calls, bool after) => (_left, _after) = (calls, after);

    public void Disarm() => _left = 0;

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) => Call(key.Partition, () => store.Read(key, cancel));

    public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel) =>
        Call(partition, () => store.Commit(container, partition, writes, cancel));

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
        Call(partition, () => store.Query(container, partition, type, afterId, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => store.Due(atOrBefore, limit, cancel);

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel) => store.Patients(after, limit, cancel);

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
        store.Waiting(type, after, limit, cancel);

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => store.NextDue(cancel);

    private async Task<T> Call<T>(string partition, Func<Task<T>> call)
    {
        if (partition == ProviderLog || _left == 0 || --_left > 0)
        {
            return await call();
        }

        if (_after)
        {
            await call();
        }

        throw new StoreUnavailableException("a fault of the history's making");
    }
}

using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>A store one of whose calls fails. The scheduler's question, what is due, is not one of them: it would only ask again.</summary>
internal sealed class FaultingStore(MemoryStore store, FaultPoint point) : IRecordStore, IDueTimes
{
    // The log of the fake provider stands for what the real one keeps itself.
    private const string ProviderLog = "local-outbox";

    /// <summary>Lets time pass before a call times out.</summary>
    public Action<TimeSpan> Wait { get; set; } = _ => { };

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) =>
        Call(key.Partition, $"read {key.Id}", () => store.Read(key, cancel));

    public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel) =>
        Call(partition, $"commit {string.Join(' ', writes.Select(write => write.Id).Take(3))}", () => store.Commit(container, partition, writes, cancel));

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
        Call(partition, $"query {type}", () => store.Query(container, partition, type, afterId, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => store.Due(atOrBefore, limit, cancel);

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel) =>
        Call("", "patients", () => store.Patients(after, limit, cancel));

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
        Call("", $"waiting {type}", () => store.Waiting(type, after, limit, cancel));

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => store.NextDue(cancel);

    private async Task<T> Call<T>(string partition, string what, Func<Task<T>> call)
    {
        switch (partition == ProviderLog ? null : point.Begin(what))
        {
            case null:
                return await call();
            case FaultKind.Before:
                throw new StoreUnavailableException("before");
            case FaultKind.After:
                await call();
                throw new StoreUnavailableException("after");
            case FaultKind.TimesOut:
                Wait(TimeSpan.FromSeconds(10));
                throw new StoreUnavailableException("timed out");
            default:
                throw new InvalidOperationException("the enum is closed");
        }
    }
}

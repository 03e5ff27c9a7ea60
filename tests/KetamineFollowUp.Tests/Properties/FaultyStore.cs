using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Local.Simulation;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Tests.Properties;

/// <summary>
/// A store that fails now and then, before or after it wrote: what a crash between the commit and the caller looks like.
/// </summary>
public sealed class FaultyStore(Random random) : IRecordStore, IDueTimes
{
    private readonly MemoryStore _store = new();

    /// <summary>The share of calls that fail; 0 while a test sets the scene and reads results.</summary>
    public double FaultRate { get; set; }

    public async Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel)
    {
        MayFail();
        return await _store.Read(key, cancel);
    }

    public async Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
    {
        MayFail();
        var result = await _store.Commit(container, partition, writes, cancel);
        MayFail();
        return result;
    }

    public async Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel)
    {
        MayFail();
        return await _store.Query(container, partition, type, afterId, limit, cancel);
    }

    // The scheduler's own questions do not fail: it would only ask again.
    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => _store.Due(atOrBefore, limit, cancel);

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
        _store.Waiting(type, after, limit, cancel);

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => _store.NextDue(cancel);

    private void MayFail()
    {
        if (random.NextDouble() < FaultRate)
        {
            throw new StoreUnavailableException("a fault of the test's making");
        }
    }
}

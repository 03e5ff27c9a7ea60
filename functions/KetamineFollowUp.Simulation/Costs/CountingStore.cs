using System.Text;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Simulation.Costs;

/// <summary>
/// A store that counts what it is asked. Two things are not counted: the scheduler's own question, what is due; and the log
/// of the fake provider, which stands for what Twilio and SendGrid keep themselves.
/// </summary>
internal sealed class CountingStore<TStore>(TStore store) : IRecordStore, IDueTimes
    where TStore : IRecordStore, IDueTimes
{
    private const string ProviderLog = "local-outbox";

    /// <summary>What was asked since the start, or since the last measured work began.</summary>
    public StoreCost Cost { get; private set; } = StoreCost.None;

    /// <summary>What the work asked of the store.</summary>
    public async Task<StoreCost> Measure(Func<Task> work)
    {
        Cost = StoreCost.None;
        await work();
        return Cost;
    }

    public async Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel)
    {
        var found = await store.Read(key, cancel);
        Count(key.Partition, StoreCost.OfRead(Size(found)));
        return found;
    }

    public async Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
    {
        var documents = writes.Select(write => write.Match(create => create.Document, replace => replace.Document, put => put.Document, Document? (_) => null));
        Count(partition, StoreCost.OfBatch(documents.Select(Size)));
        return await store.Commit(container, partition, writes, cancel);
    }

    public async Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel)
    {
        var found = await store.Query(container, partition, type, afterId, limit, cancel);
        Count(partition, StoreCost.OfQuery(found.Sum(Size)));
        return found;
    }

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) => store.Due(atOrBefore, limit, cancel);

    public async Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel)
    {
        var found = await store.Waiting(type, after, limit, cancel);
        Count("", StoreCost.OfQuery(found.Sum(Size)));
        return found;
    }

    public async Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel)
    {
        var found = await store.Patients(after, limit, cancel);
        Count("", StoreCost.OfQuery(found.Sum(Size)));
        return found;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => store.NextDue(cancel);

    private void Count(string partition, StoreCost cost) => Cost += partition == ProviderLog ? StoreCost.None : cost;

    private static int Size(StoredDocument? stored) => Size(stored?.Document);

    private static int Size(Document? document) => document is null ? 0 : StoreCost.Envelope + Encoding.UTF8.GetByteCount(document.Body);
}

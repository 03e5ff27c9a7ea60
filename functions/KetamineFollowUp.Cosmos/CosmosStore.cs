using System.Net;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Cosmos;
using Container = KetamineFollowUp.Clinic.Record.Container;

namespace KetamineFollowUp.Cosmos;

/// <summary>
/// The record on Azure Cosmos DB. A batch is one transactional batch; a tag is the item's ETag; what expires has a time to
/// live. How fresh a read is, is the account's consistency level: a stale one costs a conflict and another try, never a write.
/// </summary>
/// <param name="client">The process's one client.</param>
/// <param name="database">The database with the containers.</param>
/// <param name="time">The clock that times to live are counted from.</param>
public sealed class CosmosStore(CosmosClient client, string database, TimeProvider time) : IRecordStore
{
    public async Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel)
    {
        if (!StoreRules.CanBeId(key.Id))
        {
            return null;
        }

        using var response = await CosmosFailures.Guard(
            token => Open(key.Container).ReadItemStreamAsync(key.Id, new PartitionKey(key.Partition), cancellationToken: token), cancel);
        if (response.StatusCode == HttpStatusCode.NotFound && CosmosFailures.SubStatus(response.Headers) == 0)
        {
            return null;
        }

        CosmosFailures.Check(response);
        using var item = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancel);
        return ItemFormat.Read(key.Container, item.RootElement);
    }

    public async Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
    {
        StoreRules.CheckBatch(container, partition, writes);
        cancel.ThrowIfCancellationRequested();
        if (writes.Count == 0)
        {
            return new CommitResult.Committed(new Dictionary<string, string>());
        }

        var batch = Open(container).CreateTransactionalBatch(new PartitionKey(partition));
        var now = time.GetUtcNow();
        foreach (var write in writes)
        {
            BatchOutcome.Add(batch, write, now);
        }

        using var response = await CosmosFailures.Guard(batch.ExecuteAsync, cancel);
        return BatchOutcome.Read(writes, response);
    }

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Find(container, new PartitionKey(partition), CosmosQueries.OfType(type, afterId, limit), limit, cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Find(Container.Care, partition: null, CosmosQueries.Due(atOrBefore, limit), limit, cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Find(Container.Care, partition: null, CosmosQueries.Patients(after, limit), limit, cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Find(Container.Care, partition: null, CosmosQueries.Waiting(type, after, limit), limit, cancel);
    }

    private async Task<IReadOnlyList<StoredDocument>> Find(
        Container container, PartitionKey? partition, QueryDefinition query, int limit, CancellationToken cancel)
    {
        var options = new QueryRequestOptions { PartitionKey = partition, MaxItemCount = limit };
        using var pages = Open(container).GetItemQueryStreamIterator(query, requestOptions: options);
        var found = new List<StoredDocument>();
        while (pages.HasMoreResults && found.Count < limit)
        {
            using var page = await CosmosFailures.Guard(pages.ReadNextAsync, cancel);
            CosmosFailures.Check(page);
            using var content = await JsonDocument.ParseAsync(page.Content, cancellationToken: cancel);
            found.AddRange(content.RootElement.GetProperty("Documents").EnumerateArray().Select(item => ItemFormat.Read(container, item)));
        }

        return found;
    }

    private Microsoft.Azure.Cosmos.Container Open(Container container) => client.GetContainer(database, CosmosContainers.Name(container));
}

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Reads without a transaction, for pages and lists.</summary>
public static class PartitionReads
{
    private const int PageSize = 500;

    /// <summary>All documents of one type in a partition, ordered by id.</summary>
    public static async Task<List<(string Id, T Value)>> All<T>(this IRecordStore store, string partition, string type, CancellationToken cancel)
    {
        var all = new List<(string, T)>();
        string? last = null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Query(Container.Care, partition, type, last, PageSize, cancel);
            all.AddRange(page.Select(stored => (stored.Document.Key.Id, RecordJson.Read<T>(stored.Document.Body))));
            last = page.Count > 0 ? page[^1].Document.Key.Id : last;
        }
        while (page.Count == PageSize);
        return all;
    }

    /// <summary>One document of a patient, or of an unknown number; null when there is none of that id.</summary>
    public static async Task<T?> Find<T>(this IRecordStore store, string id, CancellationToken cancel)
        where T : class =>
        await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(id), id), cancel) is { } stored ? RecordJson.Read<T>(stored.Document.Body) : null;

    /// <summary>Every document of one type that waits, across partitions, oldest first. One that moves while it is read is read as it last was.</summary>
    /// <param name="store">Where from.</param>
    /// <param name="type">The type.</param>
    /// <param name="from">Only those that wait since this instant or later; null: all.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IReadOnlyCollection<T>> AllWaiting<T>(this IRecordStore store, string type, DateTimeOffset? from, CancellationToken cancel)
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        var position = from is { } start ? new WaitingPosition(start, "") : null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Waiting(type, position, PageSize, cancel);
            foreach (var document in page.Select(stored => stored.Document))
            {
                all[document.Key.Id] = RecordJson.Read<T>(document.Body);
                position = new WaitingPosition(document.WaitsSince!.Value, document.Key.Id);
            }
        }
        while (page.Count == PageSize);
        return all.Values;
    }
}

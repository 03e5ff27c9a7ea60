using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Local.Stores;

/// <summary>What every store refuses before it looks at a single document: such a call is a bug of the caller.</summary>
internal static class StoreRules
{
    /// <summary>Writes in one transactional batch. Source: Azure Cosmos DB service limits, transactional batch: 100 operations.</summary>
    public const int MaxWrites = 100;

    /// <summary>Throws <see cref="ArgumentException"/> for more than 100 writes, an id twice, an empty id, or a document of another partition.</summary>
    public static void CheckBatch(Container container, string partition, IReadOnlyList<Write> writes)
    {
        ArgumentException.ThrowIfNullOrEmpty(partition);
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.Count > MaxWrites)
        {
            throw new ArgumentException($"a batch holds at most {MaxWrites} writes, this one {writes.Count}", nameof(writes));
        }

        var ids = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            ArgumentException.ThrowIfNullOrEmpty(write.Id, nameof(writes));
            if (!ids.Add(write.Id))
            {
                throw new ArgumentException($"the batch writes '{write.Id}' twice", nameof(writes));
            }

            var document = write.Match(create => create.Document, replace => replace.Document, Document? (delete) => null);
            if (document is not null && (document.Key.Container != container || document.Key.Partition != partition))
            {
                throw new ArgumentException($"'{write.Id}' belongs to another partition than the batch", nameof(writes));
            }
        }
    }

    /// <summary>Throws for a limit below 1: a page without documents would never end.</summary>
    public static void CheckLimit(int limit) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
}

using System.Text;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What every store refuses before it looks at a single document: such a call is a bug of the caller.</summary>
/// <remarks>The limits are those of the strictest store, so that what works on one machine works in Azure.</remarks>
public static class StoreRules
{
    /// <summary>Writes in one transactional batch. Source: Azure Cosmos DB service limits, transactional batch: 100 operations.</summary>
    public const int MaxWrites = 100;

    /// <summary>
    /// Bytes of UTF-8 that the bodies of one batch may have together. Source: Azure Cosmos DB service limits, transactional
    /// batch and item: 2 MB each (2,097,152 bytes). ASSUMPTION: the rest, some 970 bytes a write, is room for 100 envelopes.
    /// </summary>
    public const int MaxBytes = 2_000_000;

    /// <summary>Characters of an id. Source: Azure Cosmos DB service limits, per-item limits: 255 characters.</summary>
    public const int MaxIdLength = 255;

    // Source: Azure Cosmos DB, Resource.Id: these four characters are not allowed.
    private const string NotInIds = "/\\?#";

    /// <summary>False for a text that no document can have as its id, such as one from an address that somebody made up.</summary>
    public static bool CanBeId(string id) => id is { Length: > 0 and <= MaxIdLength } && id.AsSpan().IndexOfAny(NotInIds) < 0;

    /// <summary>
    /// Throws <see cref="ArgumentException"/> for more than 100 writes, bodies beyond 2 MB, an id twice, a text that cannot be
    /// an id, or a document of another partition.
    /// </summary>
    public static void CheckBatch(Container container, string partition, IReadOnlyList<Write> writes)
    {
        ArgumentException.ThrowIfNullOrEmpty(partition);
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.Count > MaxWrites)
        {
            throw new ArgumentException($"a batch holds at most {MaxWrites} writes, this one {writes.Count}", nameof(writes));
        }

        var bytes = 0L;
        var ids = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            if (!CanBeId(write.Id))
            {
                throw new ArgumentException($"'{write.Id}' cannot be an id", nameof(writes));
            }

            if (!ids.Add(write.Id))
            {
                throw new ArgumentException($"the batch writes '{write.Id}' twice", nameof(writes));
            }

            var document = write.Match(create => create.Document, replace => replace.Document, put => put.Document, Document? (delete) => null);
            if (document is not null && (document.Key.Container != container || document.Key.Partition != partition))
            {
                throw new ArgumentException($"'{write.Id}' belongs to another partition than the batch", nameof(writes));
            }

            bytes += Encoding.UTF8.GetByteCount(document?.Body ?? "");
        }

        if (bytes > MaxBytes)
        {
            throw new ArgumentException($"the bodies of a batch have at most {MaxBytes} bytes, these have {bytes}", nameof(writes));
        }
    }

    /// <summary>Throws for a limit below 1: a page without documents would never end.</summary>
    public static void CheckLimit(int limit) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
}

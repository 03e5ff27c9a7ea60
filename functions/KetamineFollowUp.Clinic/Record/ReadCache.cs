using System.Collections.Concurrent;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Spares reading the same JSON again: what a document said at a tag, it says forever. The store is asked all the same,
/// so nothing stale is ever seen; records are immutable, so what is kept can be shared.
/// </summary>
/// <param name="capacity">How many documents are kept, at most twice; 0 reads every time.</param>
public sealed class ReadCache(int capacity)
{
    /// <summary>ASSUMPTION: some tens of MiB at most; enough for the patients of the last minutes.</summary>
    public const int DefaultCapacity = 1000;

    // Two generations: what is used moves to the young one, and the old one goes as a whole.
    private ConcurrentDictionary<DocumentKey, Kept> _young = new();
    private ConcurrentDictionary<DocumentKey, Kept> _old = new();

    // Counted here: to count its entries the dictionary takes all of its locks.
    private int _inYoung;

    /// <summary>The body of a document.</summary>
    public T Read<T>(StoredDocument stored)
        where T : class
    {
        if (Known<T>(_young, stored) is { } used)
        {
            return used;
        }

        var value = Known<T>(_old, stored) ?? RecordJson.Read<T>(stored.Document.Body);
        Keep(stored.Document.Key, stored.ETag, value);
        return value;
    }

    /// <summary>Keeps what was just written.</summary>
    public void Keep(DocumentKey key, string etag, object value)
    {
        if (capacity == 0)
        {
            return;
        }

        var kept = new Kept(etag, value);
        if (!_young.TryAdd(key, kept))
        {
            _young[key] = kept;
        }
        else if (Interlocked.Increment(ref _inYoung) == capacity)
        {
            _old = _young;
            _young = new ConcurrentDictionary<DocumentKey, Kept>();
            _inYoung = 0;
        }
    }

    private static T? Known<T>(ConcurrentDictionary<DocumentKey, Kept> generation, StoredDocument stored)
        where T : class =>
        generation.TryGetValue(stored.Document.Key, out var kept) && kept.ETag == stored.ETag ? kept.Value as T : null;

    private sealed record Kept(string ETag, object Value);
}

using System.Collections.Concurrent;
using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Clinic.Records;

/// <summary>
/// Spares reading the same JSON again: what a document said at a tag, it says for ever. The store is asked all the same,
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

    /// <summary>The body of a document.</summary>
    public T Read<T>(StoredDocument stored)
        where T : class
    {
        var key = stored.Document.Key;
        if ((_young.TryGetValue(key, out var kept) || _old.TryGetValue(key, out kept)) && kept.ETag == stored.ETag && kept.Value is T known)
        {
            Keep(key, stored.ETag, known);
            return known;
        }

        var value = RecordJson.Read<T>(stored.Document.Body);
        Keep(key, stored.ETag, value);
        return value;
    }

    /// <summary>Keeps what was just written.</summary>
    public void Keep(DocumentKey key, string etag, object value)
    {
        if (capacity == 0)
        {
            return;
        }

        if (_young.Count >= capacity)
        {
            _old = _young;
            _young = new ConcurrentDictionary<DocumentKey, Kept>();
        }

        _young[key] = new Kept(etag, value);
    }

    private sealed record Kept(string ETag, object Value);
}

using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Simulation.Stores;

/// <summary>The documents of a <see cref="MemoryStore"/>, found by key, by type, by due time and by waiting time. Not thread-safe.</summary>
internal sealed class MemoryIndex
{
    private static readonly Comparer<StoredDocument> ById = Comparer<StoredDocument>.Create(CompareIds);
    private static readonly Comparer<StoredDocument> ByDue = Comparer<StoredDocument>.Create((a, b) => CompareAt(a.Document.DueAt, b.Document.DueAt, a, b));
    private static readonly Comparer<StoredDocument> ByWaiting = Comparer<StoredDocument>.Create((a, b) => CompareAt(a.Document.WaitsSince, b.Document.WaitsSince, a, b));

    private readonly Dictionary<DocumentKey, StoredDocument> _all = [];
    private readonly Dictionary<(Container, string Partition, string Type), SortedSet<StoredDocument>> _byType = [];
    private readonly Dictionary<string, SortedSet<StoredDocument>> _waiting = [];
    private readonly SortedSet<StoredDocument> _due = new(ByDue);

    public DateTimeOffset? NextDue => _due.Min?.Document.DueAt;

    public StoredDocument? Find(DocumentKey key) => _all.GetValueOrDefault(key);

    public IEnumerable<StoredDocument> OfType(Container container, string partition, string type, string? afterId)
    {
        var set = _byType.GetValueOrDefault((container, partition, type));
        return afterId is null
            ? set ?? []
            : After(set, new StoredDocument(new Document(new DocumentKey(container, partition, afterId), type, ""), ""), x => x.Document.Key.Id == afterId);
    }

    public IEnumerable<StoredDocument> Patients(string? after) => _all.Values
        .Where(stored => stored.Document.Key is { Container: Container.Care, Id: RecordIds.Patient } key && string.CompareOrdinal(key.Partition, after ?? "") > 0)
        .OrderBy(stored => stored.Document.Key.Partition, StringComparer.Ordinal);

    public IEnumerable<StoredDocument> Due(DateTimeOffset atOrBefore) => _due.TakeWhile(x => x.Document.DueAt <= atOrBefore);

    public IEnumerable<StoredDocument> Waiting(string type, WaitingPosition? after)
    {
        var set = _waiting.GetValueOrDefault(type);
        return after is null
            ? set ?? []
            : After(
                set,
                new StoredDocument(new Document(new DocumentKey(Container.Care, "", after.Id), type, "", WaitsSince: after.WaitsSince), ""),
                x => x.Document.WaitsSince == after.WaitsSince && x.Document.Key.Id == after.Id);
    }

    public void Add(StoredDocument stored)
    {
        var document = stored.Document;
        _all.Add(document.Key, stored);
        SetOf(_byType, (document.Key.Container, document.Key.Partition, document.Type), ById).Add(stored);
        if (document is { DueAt: not null, Key.Container: Container.Care })
        {
            _due.Add(stored);
        }

        if (document is { WaitsSince: not null, Key.Container: Container.Care })
        {
            SetOf(_waiting, document.Type, ByWaiting).Add(stored);
        }
    }

    public void Remove(DocumentKey key)
    {
        if (!_all.Remove(key, out var stored))
        {
            return;
        }

        _byType[(key.Container, key.Partition, stored.Document.Type)].Remove(stored);
        _due.Remove(stored);
        _waiting.GetValueOrDefault(stored.Document.Type)?.Remove(stored);
    }

    // A view from the position on takes O(log n), wherever the page starts.
    private static IEnumerable<StoredDocument> After(SortedSet<StoredDocument>? set, StoredDocument position, Func<StoredDocument, bool> isAtPosition) =>
        set?.Max is { } last && set.Comparer.Compare(position, last) <= 0
            ? set.GetViewBetween(position, last).SkipWhile(isAtPosition)
            : [];

    private static SortedSet<StoredDocument> SetOf<TKey>(Dictionary<TKey, SortedSet<StoredDocument>> sets, TKey key, Comparer<StoredDocument> order)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets[key] = set = new SortedSet<StoredDocument>(order);
        }

        return set;
    }

    private static int CompareAt(DateTimeOffset? a, DateTimeOffset? b, StoredDocument x, StoredDocument y) =>
        Nullable.Compare(a, b) is var at and not 0 ? at : CompareIds(x, y);

    private static int CompareIds(StoredDocument a, StoredDocument b) =>
        string.CompareOrdinal(a.Document.Key.Id, b.Document.Key.Id) is var id and not 0
            ? id
            : string.CompareOrdinal(a.Document.Key.Partition, b.Document.Key.Partition);
}

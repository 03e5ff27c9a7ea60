using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Simulation.Stores;

/// <summary>The record in memory, for virtual time: same answers as the stores on disk, gone with the process.</summary>
public sealed class MemoryStore : IRecordStore, IDueTimes
{
    private readonly Lock _gate = new();
    private readonly MemoryIndex _index = new();
    private long _lastTag;

    public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) => Run(() => _index.Find(key), cancel);

    public Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
    {
        StoreRules.CheckBatch(container, partition, writes);
        return Run(() => Apply(container, partition, writes), cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Query(
        Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Run<IReadOnlyList<StoredDocument>>(() => [.. _index.OfType(container, partition, type, afterId).Take(limit)], cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Run<IReadOnlyList<StoredDocument>>(() => [.. _index.Due(atOrBefore).Take(limit)], cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Run<IReadOnlyList<StoredDocument>>(() => [.. _index.Waiting(type, after).Take(limit)], cancel);
    }

    public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel)
    {
        StoreRules.CheckLimit(limit);
        return Run<IReadOnlyList<StoredDocument>>(() => [.. _index.Patients(after).Take(limit)], cancel);
    }

    /// <summary>The earliest <c>dueAt</c> of any care document; null when nothing is due at all.</summary>
    public DateTimeOffset? NextDue()
    {
        lock (_gate)
        {
            return _index.NextDue;
        }
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => Run(NextDue, cancel);

    private Task<T> Run<T>(Func<T> work, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancel);
        }

        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }

    // No id is in a batch twice, so all writes can be judged before the first is made.
    private CommitResult Apply(Container container, string partition, IReadOnlyList<Write> writes)
    {
        foreach (var write in writes)
        {
            var found = _index.Find(new DocumentKey(container, partition, write.Id));
            if (!write.Match(_ => found is null, replace => found?.ETag == replace.ETag, _ => true, delete => found?.ETag == delete.ETag))
            {
                return new CommitResult.Conflict(write.Id);
            }
        }

        var tags = new Dictionary<string, string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            _index.Remove(new DocumentKey(container, partition, write.Id));
            if (write.Match(create => create.Document, replace => replace.Document, put => put.Document, Document? (_) => null) is { } document)
            {
                var tag = ETags.Text(++_lastTag);
                tags.Add(write.Id, tag);
                _index.Add(new StoredDocument(InUtc(document), tag));
            }
        }

        return new CommitResult.Committed(tags);
    }

    // The stores on disk keep instants, not offsets.
    private static Document InUtc(Document document) => document with
    {
        DueAt = document.DueAt?.ToUniversalTime(),
        WaitsSince = document.WaitsSince?.ToUniversalTime(),
        ExpiresAt = document.ExpiresAt?.ToUniversalTime(),
    };
}

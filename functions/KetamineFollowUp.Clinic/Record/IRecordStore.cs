namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// The clinic's record. Small on purpose: a point read, a transactional batch inside one partition, a query by type inside
/// a partition, and the three cross-partition queries. Cosmos DB, SQLite and the in-memory store pass the same contract tests.
/// </summary>
/// <remarks>
/// A store that is throttled, unreachable or locked throws <see cref="StoreUnavailableException"/>; nothing was written then,
/// or it is unknown whether it was, and every caller is written to be run again.
/// </remarks>
public interface IRecordStore
{
    /// <summary>Reads one document; null when there is none.</summary>
    Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel);

    /// <summary>Writes all or nothing. At most 100 writes, all in the given partition, no id twice.</summary>
    Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel);

    /// <summary>The documents of one type in one partition, ordered by id (ordinal), those after <paramref name="afterId"/>, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDocument>> Query(Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel);

    /// <summary>Care documents whose <c>dueAt</c> is at or before the instant, ordered by <c>dueAt</c> then id, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel);

    /// <summary>The patient documents, one of each partition that has one, ordered by partition (ordinal); those after the given partition, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel);

    /// <summary>Care documents that wait for a person (<c>waitsSince</c> is set), oldest first, then by id; those after the given position, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel);
}

/// <summary>Where a page of the waiting list ended.</summary>
public sealed record WaitingPosition(DateTimeOffset WaitsSince, string Id);

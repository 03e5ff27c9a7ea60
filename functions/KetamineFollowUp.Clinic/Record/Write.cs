namespace KetamineFollowUp.Clinic.Record;

/// <summary>One write of a batch.</summary>
public abstract record Write
{
    private Write()
    {
    }

    /// <summary>The id that is written, unique within the batch.</summary>
    public abstract string Id { get; }

    /// <summary>Fails the batch when the id exists already.</summary>
    public sealed record Create(Document Document) : Write
    {
        public override string Id => Document.Key.Id;
    }

    /// <summary>Fails the batch when the document is gone or has another tag.</summary>
    public sealed record Replace(Document Document, string ETag) : Write
    {
        public override string Id => Document.Key.Id;
    }

    /// <summary>
    /// Writes whatever stands there, and never fails the batch. Only for a document that is made of others whose tags the same batch checks: the
    /// newest of those has the last word on it too, and it need not be read first.
    /// </summary>
    public sealed record Put(Document Document) : Write
    {
        public override string Id => Document.Key.Id;
    }

    /// <summary>Fails the batch when the document is gone or has another tag.</summary>
    public sealed record Delete(string DocumentId, string ETag) : Write
    {
        public override string Id => DocumentId;
    }

    public T Match<T>(Func<Create, T> create, Func<Replace, T> replace, Func<Put, T> put, Func<Delete, T> delete) => this switch
    {
        Create c => create(c),
        Replace r => replace(r),
        Put p => put(p),
        Delete d => delete(d),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>What became of a batch.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything was written.</summary>
    /// <param name="ETags">The new tag of every document written, by id; deleted ones are not in it.</param>
    public sealed record Committed(IReadOnlyDictionary<string, string> ETags) : CommitResult;

    /// <summary>Nothing was written: this id existed already (create) or was gone or had another tag (replace, delete).</summary>
    /// <param name="Id">The first write of the batch that did not apply.</param>
    public sealed record Conflict(string Id) : CommitResult;

    public T Match<T>(Func<Committed, T> committed, Func<Conflict, T> conflict) => this switch
    {
        Committed c => committed(c),
        Conflict c => conflict(c),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>The store did not answer, or said that it is too busy. The caller may try again.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

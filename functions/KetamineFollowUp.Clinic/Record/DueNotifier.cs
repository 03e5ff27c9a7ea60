namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Told what a commit made due, so that nobody waits for the sweeper. A lost ring costs latency, never data:
/// whatever is due stands in the store.
/// </summary>
public abstract class DueNotifier
{
    /// <summary>Tells of the documents with a due time among the writes, and of processes that have come to their end.</summary>
    public void Ring(IReadOnlyList<Write> writes)
    {
        foreach (var write in writes)
        {
            var document = write.Match<Document?>(create => create.Document, replace => replace.Document, put => put.Document, delete => null);
            if (document?.DueAt is { } dueAt)
            {
                OnDue(document.Key.Id, document.Type, dueAt);
            }
            else if (document?.Type is DocumentTypes.Episode or DocumentTypes.ResolvedAlert or DocumentTypes.DecidedReview or DocumentTypes.AfterCrisis)
            {
                OnEnded(document.Key.Id, document.Type);
            }
        }
    }

    /// <summary>A document has a due time now; must not throw and must not wait.</summary>
    protected abstract void OnDue(string id, string type, DateTimeOffset dueAt);

    /// <summary>A process has nothing due any more: whoever waits with it may stop. Must not throw and must not wait.</summary>
    protected virtual void OnEnded(string id, string type)
    {
    }
}

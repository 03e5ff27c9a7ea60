using System.Net;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Cosmos;

/// <summary>Turns writes into a transactional batch, and the service's answer into ours.</summary>
internal static class BatchOutcome
{
    // No document ever has this tag. An empty If-Match would be no condition at all, and "*" one that anything meets.
    private const string NoTag = "\"-\"";

    public static void Add(TransactionalBatch batch, Write write, DateTimeOffset now) => _ = write.Match(
        create => batch.CreateItemStream(ItemFormat.Write(create.Document, now), Options(null)),
        replace => batch.ReplaceItemStream(replace.Id, ItemFormat.Write(replace.Document, now), Options(replace.ETag)),
        put => batch.UpsertItemStream(ItemFormat.Write(put.Document, now), Options(null)),
        delete => batch.DeleteItem(delete.Id, Options(delete.ETag)));

    /// <summary>What became of the batch; the first write that did not apply stops it, and the service says 424 of all others.</summary>
    public static CommitResult Read(IReadOnlyList<Write> writes, TransactionalBatchResponse response)
    {
        if (response.IsSuccessStatusCode)
        {
            return new CommitResult.Committed(Tags(writes, response));
        }

        // A sub-status comes with an answer about the batch as a whole, such as 404/1003 for a container that is not there.
        var subStatus = CosmosFailures.SubStatus(response.Headers);
        for (var i = 0; subStatus == 0 && i < Math.Min(response.Count, writes.Count); i++)
        {
            if (response[i].StatusCode is HttpStatusCode.Conflict or HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed)
            {
                return new CommitResult.Conflict(writes[i].Id);
            }
        }

        throw CosmosFailures.Of(response.StatusCode, subStatus, null);
    }

    private static Dictionary<string, string> Tags(IReadOnlyList<Write> writes, TransactionalBatchResponse response)
    {
        var tags = new Dictionary<string, string>(writes.Count, StringComparer.Ordinal);
        for (var i = 0; i < writes.Count; i++)
        {
            if (writes[i] is not Write.Delete)
            {
                tags.Add(writes[i].Id, response[i].ETag);
            }
        }

        return tags;
    }

    // The answer need not carry back what was sent.
    private static TransactionalBatchItemRequestOptions Options(string? tag) =>
        new() { EnableContentResponseOnWrite = false, IfMatchEtag = tag is null ? null : IsTag(tag) ? tag : NoTag };

    private static bool IsTag(string tag) => tag is ['"', _, .., '"'] && !tag.AsSpan().ContainsAny('\r', '\n');
}

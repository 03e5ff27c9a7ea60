using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Local.Stores;

/// <summary>One batch inside the group's transaction: whole or not at all, whatever becomes of the other batches.</summary>
internal static class BatchWriter
{
    public static CommitResult Apply(WriteConnection connection, ETags tags, Container container, string partition, IReadOnlyList<Write> writes)
    {
        connection.Run("SAVEPOINT batch");
        var written = new Dictionary<string, string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            var tag = tags.Next();
            var applied = write.Match(
                create => connection.Create(create.Document, tag),
                replace => connection.Replace(replace.Document, ETags.Number(replace.ETag), tag),
                put => connection.Put(put.Document, tag),
                delete => connection.Delete(new DocumentKey(container, partition, delete.DocumentId), ETags.Number(delete.ETag)));
            if (!applied)
            {
                connection.Run("ROLLBACK TO batch");
                connection.Run("RELEASE batch");
                return new CommitResult.Conflict(write.Id);
            }

            if (write is not Write.Delete)
            {
                written.Add(write.Id, ETags.Text(tag));
            }
        }

        connection.Run("RELEASE batch");
        return new CommitResult.Committed(written);
    }
}

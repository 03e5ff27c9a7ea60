using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>How many answers leave in an hour to numbers that no patient has, all of them together. Crisis texts are not counted.</summary>
public sealed class UnknownReplyBudget(IRecordStore store, TimeProvider time)
{
    /// <summary>ASSUMPTION: a clinic hears from a few strangers an hour; more is a flood, which must not be paid for and must not get the number blocked.</summary>
    public const int MostInAnHour = 60;

    private const string Partition = "clinic";
    private const int MaxTries = 5;
    private static readonly DocumentKey Key = new(Container.Clinic, Partition, "unknown-replies");

    /// <summary>Takes one answer from the budget of this hour.</summary>
    /// <returns>False: it is spent, or too many ask for it at once.</returns>
    public async Task<bool> Take(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var stored = await store.Read(Key, cancel);
            var spent = stored is not null && RecordJson.Read<Spent>(stored.Document.Body) is var known && known.Since > now - TimeSpan.FromHours(1) ? known : new Spent(now, 0);
            if (spent.Replies >= MostInAnHour)
            {
                return false;
            }

            var document = new Document(Key, "unknown-replies", RecordJson.Write(spent with { Replies = spent.Replies + 1 }));
            Write write = stored is null ? new Write.Create(document) : new Write.Replace(document, stored.ETag);
            if ((await store.Commit(Container.Clinic, Partition, [write], cancel)).Match(_ => true, _ => false))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Spent(DateTimeOffset Since, int Replies);
}

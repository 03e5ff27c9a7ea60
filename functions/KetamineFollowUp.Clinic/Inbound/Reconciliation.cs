using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>The provider's own list of inbound texts.</summary>
public interface IInboundTexts
{
    /// <summary>The texts since an instant, oldest first.</summary>
    Task<IReadOnlyList<ListedText>> Since(DateTimeOffset since, CancellationToken cancel);
}

/// <summary>A text on the provider's list.</summary>
public sealed record ListedText(InboundText Text, DateTimeOffset At);

/// <summary>
/// Finds texts whose webhook never arrived: the provider gives up after one failure, and a lost reply is the worst bug.
/// What is on its list and not on record runs through the same use case, answered by the outbox.
/// </summary>
public sealed class Reconciliation(IRecordStore store, TimeProvider time, IInboundTexts provider, TextIntake intake)
{
    /// <summary>Architecture: every 2 minutes.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(2);

    /// <summary>Architecture: 10 minutes of overlap.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    // A text younger than this may still be on its way through the webhook.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private const string Partition = "clinic";
    private static readonly DocumentKey Key = new(Container.Clinic, Partition, "reconciliation");

    /// <summary>Compares once.</summary>
    /// <returns>How many texts had been missed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var stored = await store.Read(Key, cancel);
        var watermark = stored is null ? now : RecordJson.Read<Watermark>(stored.Document.Body).At;
        var missed = 0;
        foreach (var listed in await provider.Since(watermark - Overlap, cancel))
        {
            if (listed.At <= now - Grace && !await intake.IsOnRecord(listed.Text, cancel))
            {
                await intake.Receive(listed.Text, AnswerBy.Outbox, cancel);
                missed++;
            }
        }

        // Only now: what failed half way is looked at again.
        var document = new Document(Key, "watermark", RecordJson.Write(new Watermark(now)));
        Write write = stored is null ? new Write.Create(document) : new Write.Replace(document, stored.ETag);
        _ = await store.Commit(Container.Clinic, Partition, [write], cancel);
        return missed;
    }

    private sealed record Watermark(DateTimeOffset At);
}

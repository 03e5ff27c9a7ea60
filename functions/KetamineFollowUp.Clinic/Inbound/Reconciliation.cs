using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

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
public sealed partial class Reconciliation(
    IRecordStore store, TimeProvider time, IInboundTexts provider, TextIntake intake, ILogger<Reconciliation> log)
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
        var looked = now;
        foreach (var listed in await provider.Since(watermark - Overlap, cancel))
        {
            try
            {
                if (listed.At <= now - Grace && !await intake.IsOnRecord(listed.Text, cancel))
                {
                    await intake.Receive(listed.Text with { WrittenAt = listed.At }, ReplyVia.Outbox, cancel);
                    missed++;
                }
            }
            catch (Exception fault) when (fault is not (StoreUnavailableException or OperationCanceledException))
            {
                // One text must not keep those behind it off the record. It is looked at again with every run.
                LogFault(log, listed.Text.MessageSid, fault.GetType().Name);
                looked = listed.At < looked ? listed.At : looked;
            }
        }

        // Only now: what failed half way is looked at again.
        var document = new Document(Key, "watermark", RecordJson.Write(new Watermark(looked)));
        Write write = stored is null ? new Write.Create(document) : new Write.Replace(document, stored.ETag);
        _ = await store.Commit(Container.Clinic, Partition, [write], cancel);
        return missed;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Text {MessageSid} of the provider's list could not be taken ({Fault})")]
    private static partial void LogFault(ILogger logger, string messageSid, string fault);

    private sealed record Watermark(DateTimeOffset At);
}

using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>
/// Writes down what became of messages. Reports arrive in any order and more than once; a message only moves forward, and
/// no patient document is touched unless a channel turns out to be broken.
/// </summary>
public sealed class DeliveryReports(IRecordStore store, TimeProvider time, DueNotifier notifier, DeliveryFailures faults)
{
    /// <summary>A provider's report, or the dispatcher's own outcome. Unknown ids are ignored: false.</summary>
    public Task<bool> Conclude(string messageId, MessageState state, string? reason, Refusal? refusal, CancellationToken cancel) =>
        Save(messageId, state, reason, refusal, retryAfter: null, cancel);

    /// <summary>The outcome is unknown, or the provider too busy: tried again later.</summary>
    public Task<bool> Postpone(string messageId, string reason, TimeSpan wait, CancellationToken cancel) =>
        Save(messageId, MessageState.Unknown, reason, refusal: null, wait, cancel);

    private async Task<bool> Save(
        string messageId, MessageState state, string? reason, Refusal? refusal, TimeSpan? retryAfter, CancellationToken cancel)
    {
        var key = new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId);
        while (await store.Read(key, cancel) is { } stored && stored.Document.Type == DocumentTypes.Message)
        {
            var before = RecordJson.Read<OutgoingMessage>(stored.Document.Body);
            if (before.IsFinal || Rank(state) <= Rank(before.State))
            {
                return true;
            }

            var now = time.GetUtcNow();
            var after = before with { State = state, Reason = reason, SentAt = state == MessageState.Sent ? now : before.SentAt };
            if (retryAfter is null && await faults.Take(after, refusal, cancel))
            {
                return true;
            }

            var writes = Writes(stored, after, now, retryAfter);
            if ((await store.Commit(Container.Care, key.Partition, writes, cancel)).Match(_ => true, _ => false))
            {
                notifier.Ring(writes);
                return true;
            }
        }

        return false;
    }

    private static List<Write> Writes(StoredDocument stored, OutgoingMessage after, DateTimeOffset now, TimeSpan? retryAfter)
    {
        var document = stored.Document with { Body = RecordJson.Write(after), DueAt = now + retryAfter };
        List<Write> writes = [new Write.Replace(document, stored.ETag)];
        if (after is { Audience: Audience.Staff, ProcessId: { Kind: ProcessKind.Alert } process } && PageOutcomes.Of(after.State) is { } outcome)
        {
            var signal = new AlertSignal.PageReported(after.Key, outcome, now);
            writes.Add(new Write.Create(SignalDocuments.Create<AlertSignal>(process, signal, now, $"{after.MessageId}-{EnumNames.Name(after.State)}-{after.Attempts}")));
        }

        return writes;
    }

    // Reports only move a message forward; what is final stays.
    private static int Rank(MessageState state) => state switch
    {
        MessageState.Queued => 0,
        MessageState.Sending => 1,
        MessageState.Unknown => 2,
        MessageState.Sent => 3,
        MessageState.Delivered or MessageState.Failed or MessageState.NotSent => 4,
    };
}

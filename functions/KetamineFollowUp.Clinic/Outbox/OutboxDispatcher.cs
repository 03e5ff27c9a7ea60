using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>
/// Delivers one outbox document: permission, claim, call, outcome. Only the winner of the claim calls the provider; a lease
/// that ended is an unknown outcome, which a survey's guarantee does not repeat and a page's does.
/// </summary>
public sealed class OutboxDispatcher(IRecordStore store, TimeProvider time, DueNotifier notifier, MessagePreparation preparation, ChannelSender providers, DeliveryReports reports)
{
    /// <summary>How long a claim lasts.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const string NoAnswer = "no-answer";

    private readonly string _claimant = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Does what the message is due for.</summary>
    public async Task Deliver(string messageId, CancellationToken cancel)
    {
        var key = new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId);
        if (await store.Read(key, cancel) is not { } stored || stored.Document.DueAt is null)
        {
            return;
        }

        var message = RecordJson.Read<OutgoingMessage>(stored.Document.Body);
        if (message.State is MessageState.Sending && message.Guarantee == Guarantee.AtMostOnce)
        {
            await reports.Conclude(messageId, MessageState.Unknown, "lease-ended", refusal: null, cancel);
            return;
        }

        var prepared = await preparation.Prepare(message, time.GetUtcNow(), cancel);
        await prepared.Match(
            ready => Send(stored, message, ready, cancel),
            later => Save(stored, message, dueAt: later, cancel),
            denied => reports.Conclude(messageId, MessageState.NotSent, EnumNames.Name(denied), refusal: null, cancel));
    }

    private async Task Send(StoredDocument stored, OutgoingMessage message, ReadyMessage ready, CancellationToken cancel)
    {
        var claimed = message with { State = MessageState.Sending, Claimant = _claimant, Attempts = message.Attempts + 1, Body = ready.KeptBody };
        if (!await Save(stored, claimed, dueAt: time.GetUtcNow() + Lease, cancel))
        {
            return;
        }

        // From here on the provider may have it: whatever happens, the outcome is written or the lease ends as unknown.
        var outcome = await providers.Send(ready, cancel);
        await outcome.Match(
            accepted => reports.Conclude(message.MessageId, MessageState.Sent, reason: null, refusal: null, CancellationToken.None),
            refused => refused.Refusal == Refusal.Busy
                ? reports.Postpone(message.MessageId, EnumNames.Name(refused.Refusal), Backoff.After(claimed.Attempts), CancellationToken.None)
                : reports.Conclude(message.MessageId, MessageState.Failed, EnumNames.Name(refused.Refusal), refused.Refusal, CancellationToken.None),
            unknown => message.Guarantee == Guarantee.AtLeastOnce
                ? reports.Postpone(message.MessageId, NoAnswer, Backoff.After(claimed.Attempts), CancellationToken.None)
                : reports.Conclude(message.MessageId, MessageState.Unknown, NoAnswer, refusal: null, CancellationToken.None));
    }

    private async Task<bool> Save(StoredDocument stored, OutgoingMessage message, DateTimeOffset dueAt, CancellationToken cancel)
    {
        var document = stored.Document with { Body = RecordJson.Write(message), DueAt = dueAt };
        Write[] writes = [new Write.Replace(document, stored.ETag)];
        var saved = (await store.Commit(Container.Care, document.Key.Partition, writes, cancel)).Match(_ => true, _ => false);
        if (saved)
        {
            notifier.Ring(writes);
        }

        return saved;
    }
}

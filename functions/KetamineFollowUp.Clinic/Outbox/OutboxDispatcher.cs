using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>
/// Delivers one outbox document: permission, claim, call, outcome. Only the winner of the claim calls the provider; a lease
/// that ended is an unknown outcome, which a survey's guarantee does not repeat and a page's does.
/// </summary>
public sealed class OutboxDispatcher(IRecordStore store, TimeProvider time, DueNotifier notifier, MessagePreparation preparation, Pagers pagers, ChannelSender providers, DeliveryReports reports)
{
    /// <summary>How long a claim lasts.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const string NoAnswer = "no-answer";

    private readonly string _claimant = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Does what the message is due for.</summary>
    public async Task Deliver(string messageId, CancellationToken cancel)
    {
        if (await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId), cancel) is { } stored)
        {
            await Deliver(stored, cancel);
        }
    }

    /// <summary>Does what the message is due for.</summary>
    /// <param name="stored">The message, read just now.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The message afterwards; null: somebody else has changed it since.</returns>
    public async Task<StoredDocument?> Deliver(StoredDocument stored, CancellationToken cancel)
    {
        if (stored.Document.DueAt is null)
        {
            return stored;
        }

        var message = RecordJson.Read<OutgoingMessage>(stored.Document.Body);
        if (message.State is MessageState.Sending && stored.Document.DueAt > time.GetUtcNow())
        {
            // Another host has claimed it since it was found due.
            return stored;
        }

        if (message.State is MessageState.Sending && message.Guarantee == Guarantee.AtMostOnce)
        {
            return await reports.Conclude(stored, MessageState.Unknown, "lease-ended", refusal: null, cancel);
        }

        // Sent again because nobody knows whether it left, a page is the same page.
        return await Prepare(
            stored, message,
            ready => message is { PagesAbout: { } alertId, Attempts: 0 } ? TakeTurn(stored, ready, alertId, cancel) : Send(stored, ready, cancel),
            cancel);
    }

    private async Task<StoredDocument?> Prepare(StoredDocument stored, OutgoingMessage message, Func<ReadyMessage, Task<StoredDocument?>> send, CancellationToken cancel)
    {
        var prepared = await preparation.Prepare(message, time.GetUtcNow(), cancel);
        return await prepared.Match(
            send,
            later => Save(stored, message, dueAt: later, cancel),
            denied => reports.Conclude(stored, MessageState.NotSent, EnumNames.Name(denied), refusal: null, cancel));
    }

    // Many pages at once are one a minute to each person.
    private async Task<StoredDocument?> TakeTurn(StoredDocument stored, ReadyMessage ready, AlertId alertId, CancellationToken cancel)
    {
        var message = ready.Message;
        var turn = await pagers.TurnOf(message, alertId, cancel);
        return await turn.Match(
            joint => joint is null ? Send(stored, ready, cancel) : Prepare(stored, preparation.Speaking(message, joint), speaking => Send(stored, speaking, cancel), cancel),
            later => Save(stored, message, dueAt: later, cancel),
            () => reports.Conclude(stored, MessageState.NotSent, EnumNames.Name(NotSentReason.AlertTaken), refusal: null, cancel),
            by => reports.Share(by, stored, cancel));
    }

    private async Task<StoredDocument?> Send(StoredDocument stored, ReadyMessage ready, CancellationToken cancel)
    {
        var message = ready.Message;
        var claimed = message with { State = MessageState.Sending, Claimant = _claimant, Attempts = message.Attempts + 1, Body = ready.KeptBody, SentTo = ready.PatientAddress };
        if (await Save(stored, claimed, dueAt: time.GetUtcNow() + Lease, cancel) is not { } held)
        {
            return null;
        }

        // From here on the provider may have it: whatever happens, the outcome is written or the lease ends as unknown.
        var outcome = await providers.Send(ready, cancel);
        return await outcome.Match(
            accepted => reports.Conclude(held, MessageState.Sent, reason: null, refusal: null, CancellationToken.None),
            refused => refused.Refusal == Refusal.Busy
                ? reports.Postpone(held, EnumNames.Name(refused.Refusal), Backoff.After(claimed.Attempts), CancellationToken.None)
                : reports.Conclude(held, MessageState.Failed, EnumNames.Name(refused.Refusal), refused.Refusal, CancellationToken.None),
            unknown => message.Guarantee == Guarantee.AtLeastOnce
                ? reports.Postpone(held, NoAnswer, Backoff.After(claimed.Attempts), CancellationToken.None)
                : reports.Conclude(held, MessageState.Unknown, NoAnswer, refusal: null, CancellationToken.None));
    }

    private async Task<StoredDocument?> Save(StoredDocument stored, OutgoingMessage message, DateTimeOffset dueAt, CancellationToken cancel)
    {
        var document = stored.Document with { Body = RecordJson.Write(message), DueAt = dueAt };
        Write[] writes = [new Write.Replace(document, stored.ETag)];
        var saved = (await store.Commit(Container.Care, document.Key.Partition, writes, cancel)).Match<StoredDocument?>(
            done => new StoredDocument(document, done.ETags[document.Key.Id]),
            _ => null);
        if (saved is not null)
        {
            notifier.Ring(writes);
        }

        return saved;
    }
}

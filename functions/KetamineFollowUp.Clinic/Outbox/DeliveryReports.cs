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
    /// <summary>A provider's report. Unknown ids are ignored: false.</summary>
    public async Task<bool> Conclude(string messageId, MessageState state, string? reason, Refusal? refusal, CancellationToken cancel) =>
        await Save(messageId, known: null, new Report(state, reason, refusal, RetryAfter: null, With: null), cancel) is not null;

    /// <summary>The dispatcher's own outcome.</summary>
    /// <param name="message">The message as the dispatcher left it.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="reason">Why, by its name.</param>
    /// <param name="refusal">What the provider said.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The message as it now stands.</returns>
    public Task<StoredDocument?> Conclude(StoredDocument message, MessageState state, string? reason, Refusal? refusal, CancellationToken cancel) =>
        Save(message.Document.Key.Id, message, new Report(state, reason, refusal, RetryAfter: null, With: null), cancel);

    /// <summary>The outcome is unknown, or the provider too busy: tried again later.</summary>
    public Task<StoredDocument?> Postpone(StoredDocument message, string reason, TimeSpan wait, CancellationToken cancel) =>
        Save(message.Document.Key.Id, message, new Report(MessageState.Unknown, reason, Refusal: null, wait, With: null), cancel);

    /// <summary>A page does not leave by itself: what became of the one that spoke for it became of it.</summary>
    internal Task<StoredDocument?> Share(OutgoingMessage with, StoredDocument message, CancellationToken cancel) =>
        Share(with, message.Document.Key.Id, message, cancel);

    private Task<StoredDocument?> Share(OutgoingMessage with, string messageId, StoredDocument? known, CancellationToken cancel) =>
        Save(messageId, known, new Report(with.State, with.Reason, Refusal: null, RetryAfter: null, with.MessageId), cancel);

    // What the caller knows of the message saves a read; a write that somebody else made since is then met as a conflict.
    private async Task<StoredDocument?> Save(string messageId, StoredDocument? known, Report report, CancellationToken cancel)
    {
        var key = new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId);
        while ((known ?? await store.Read(key, cancel)) is { } stored && stored.Document.Type == DocumentTypes.Message)
        {
            var before = RecordJson.Read<OutgoingMessage>(stored.Document.Body);
            if (before.IsFinal || Rank(report.State) <= Rank(before.State) || IsForeign(report, before))
            {
                return stored;
            }

            var now = time.GetUtcNow();
            var after = before with
            {
                State = report.State,
                Reason = report.Reason,
                SentAt = report.State == MessageState.Sent ? now : before.SentAt,
                SentWith = report.With ?? before.SentWith,
            };
            if (report.RetryAfter is null && await faults.Take(after, report.Refusal, cancel))
            {
                return await store.Read(key, cancel);
            }

            await HandOn(after, cancel);
            var document = stored.Document with { Body = RecordJson.Write(after), DueAt = now + report.RetryAfter };
            var writes = Writes(document, stored.ETag, after, now);
            known = (await store.Commit(Container.Care, key.Partition, writes, cancel)).Match<StoredDocument?>(
                done => new StoredDocument(document, done.ETags[messageId]),
                _ => null);
            if (known is not null)
            {
                notifier.Ring(writes);
                return known;
            }
        }

        return null;
    }

    // The pages that it spoke for come first: when this is interrupted, the report or the end of the lease brings it about again.
    private async Task HandOn(OutgoingMessage message, CancellationToken cancel)
    {
        foreach (var covered in message.Joint is { } joint && JointOutcomes.IsHandedOn(message.State) ? joint.Covers : [])
        {
            await Share(message, covered, known: null, cancel);
        }
    }

    // A page that waited too long for another one has gone by itself since, or with a third.
    private static bool IsForeign(Report report, OutgoingMessage message) =>
        report.With is { } with && (message.Attempts > 0 || (message.SentWith is { } other && other != with));

    private static List<Write> Writes(Document document, string etag, OutgoingMessage after, DateTimeOffset now)
    {
        List<Write> writes = [new Write.Replace(document, etag)];
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

    private sealed record Report(MessageState State, string? Reason, Refusal? Refusal, TimeSpan? RetryAfter, string? With);
}

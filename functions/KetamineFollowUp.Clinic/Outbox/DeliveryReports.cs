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
        Save(messageId, new Report(state, reason, refusal, RetryAfter: null, With: null), cancel);

    /// <summary>The outcome is unknown, or the provider too busy: tried again later.</summary>
    public Task<bool> Postpone(string messageId, string reason, TimeSpan wait, CancellationToken cancel) =>
        Save(messageId, new Report(MessageState.Unknown, reason, Refusal: null, wait, With: null), cancel);

    /// <summary>A page does not leave by itself: what became of the one that spoke for it became of it.</summary>
    internal Task<bool> Share(OutgoingMessage with, string messageId, CancellationToken cancel) =>
        Save(messageId, new Report(with.State, with.Reason, Refusal: null, RetryAfter: null, with.MessageId), cancel);

    private async Task<bool> Save(string messageId, Report report, CancellationToken cancel)
    {
        var key = new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId);
        while (await store.Read(key, cancel) is { } stored && stored.Document.Type == DocumentTypes.Message)
        {
            var before = RecordJson.Read<OutgoingMessage>(stored.Document.Body);
            if (before.IsFinal || Rank(report.State) <= Rank(before.State) || IsForeign(report, before))
            {
                return true;
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
                return true;
            }

            await HandOn(after, cancel);
            var writes = Writes(stored, after, now, report.RetryAfter);
            if ((await store.Commit(Container.Care, key.Partition, writes, cancel)).Match(_ => true, _ => false))
            {
                notifier.Ring(writes);
                return true;
            }
        }

        return false;
    }

    // The pages that it spoke for come first: when this is interrupted, the report or the end of the lease brings it about again.
    private async Task HandOn(OutgoingMessage message, CancellationToken cancel)
    {
        foreach (var covered in message.Joint is { } joint && JointOutcomes.IsHandedOn(message.State) ? joint.Covers : [])
        {
            await Share(message, covered, cancel);
        }
    }

    // A page that waited too long for another one has gone by itself since, or with a third.
    private static bool IsForeign(Report report, OutgoingMessage message) =>
        report.With is { } with && (message.Attempts > 0 || (message.SentWith is { } other && other != with));

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

    private sealed record Report(MessageState State, string? Reason, Refusal? Refusal, TimeSpan? RetryAfter, string? With);
}

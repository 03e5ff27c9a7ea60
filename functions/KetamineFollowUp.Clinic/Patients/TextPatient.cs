using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A staff member writes to a patient by text. Email is not offered: nothing clinical may stand in one.</summary>
public sealed class TextPatient(PatientTransactions transactions)
{
    /// <summary>The most segments of such a text. ASSUMPTION: more than that belongs in a phone call.</summary>
    public const int MaxSegments = 4;

    // ASSUMPTION: the same words by the same person within this time are a request that came again, and no second text.
    private static readonly TimeSpan Repeats = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Queues the text. It keeps to the patient's send window, unless an alert is open: then whoever has it in hand may write
    /// at any hour. The same text again within five minutes, as after a call that was cut short, is not sent twice.
    /// </summary>
    public Task<StaffMessageOutcome> Send(PatientId patient, string text, StaffId by, CancellationToken cancel) => transactions.Change(
        patient.Value,
        async transaction =>
        {
            var once = RecordIds.Once($"text-{Fingerprint.Of($"{by.Value} {text}", 16)}");
            if (await transaction.Find<WrittenOnce>(once, cancel) is { } before && transaction.Now - before.At < Repeats)
            {
                return new StaffMessageOutcome.Queued(before.MessageId);
            }

            var outcome = Queue(transaction, text, by);
            if (outcome is StaffMessageOutcome.Queued queued)
            {
                transaction.Put(DocumentTypes.Once, once, new WrittenOnce(queued.MessageId, transaction.Now), expiresAt: transaction.Now + Repeats);
            }

            return outcome;
        },
        cancel);

    private sealed record WrittenOnce(string MessageId, DateTimeOffset At);

    /// <summary>The same within a transaction that does more.</summary>
    internal static StaffMessageOutcome Queue(PatientTransaction transaction, string text, StaffId by)
    {
        if (transaction.Record.Patient is not { } known)
        {
            return new StaffMessageOutcome.UnknownPatient();
        }

        if (SendPolicy.StaffMessageDenial(known) is { } denial)
        {
            return new StaffMessageOutcome.Denied(denial);
        }

        var id = RecordIds.Message(transaction.Partition, transaction.TakeSequence());
        transaction.Queue(new OutgoingMessage
        {
            MessageId = id,
            CreatedAt = transaction.Now,
            Audience = Audience.Patient,
            Channel = Channel.Sms,
            Kind = MessageKind.Notice,
            Body = text,
            Guarantee = Guarantee.AtMostOnce,
            AnyHour = transaction.Record.OpenAlert is not null,
        });
        transaction.Audit(by.Value, "message-written", id);
        return new StaffMessageOutcome.Queued(id);
    }
}

/// <summary>What became of a staff member's text.</summary>
public abstract record StaffMessageOutcome
{
    private StaffMessageOutcome()
    {
    }

    public sealed record Queued(string MessageId) : StaffMessageOutcome;

    /// <summary>The patient cannot be texted: what <see cref="SendPolicy.StaffMessageDenial"/> says.</summary>
    public sealed record Denied(NotSentReason Reason) : StaffMessageOutcome;

    public sealed record UnknownPatient : StaffMessageOutcome;

    public T Match<T>(Func<string, T> queued, Func<NotSentReason, T> denied, Func<T> unknownPatient) => this switch
    {
        Queued q => queued(q.MessageId),
        Denied d => denied(d.Reason),
        UnknownPatient => unknownPatient(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>What staff do with an entry of the worklist.</summary>
public sealed class WorklistActions(IRecordStore store, PatientTransactions transactions)
{
    private static readonly string[] HandledByHand = [DocumentTypes.Unread, DocumentTypes.Unreachable, DocumentTypes.Task, DocumentTypes.SetAside];

    /// <summary>There is such an entry, handled or not.</summary>
    internal async Task<bool> Has(string entryId, CancellationToken cancel) => await TypeOf(entryId, cancel) is not null;

    /// <summary>A person has seen to an entry. By the same person again it changes nothing.</summary>
    public async Task<HandledOutcome> Handle(string entryId, StaffId by, string? note, CancellationToken cancel)
    {
        if (await TypeOf(entryId, cancel) is not { } type)
        {
            return new HandledOutcome.Unknown();
        }

        return await transactions.Change<HandledOutcome>(
            RecordIds.Partition(entryId),
            async transaction =>
            {
                var entry = await transaction.Get<WaitingEntry>(entryId, cancel);
                if (entry is { HandledBy: { } first, HandledAt: { } at })
                {
                    return first == by.Value ? new HandledOutcome.Done(entry) : new HandledOutcome.Already(first, at);
                }

                return new HandledOutcome.Done(TakeOff(transaction, type, entry with { Note = note }, by));
            },
            cancel);
    }

    /// <summary>
    /// Answers a text that waits to be read, or sends the words that a task has prepared: writes to the patient and takes the entry off the list, both or neither. The same
    /// answer by the same person again changes nothing.
    /// </summary>
    public async Task<EntryReplyOutcome> Answer(string entryId, string text, StaffId by, CancellationToken cancel)
    {
        if (await TypeOf(entryId, cancel) is not { } type || type is not (DocumentTypes.Unread or DocumentTypes.Task))
        {
            return new EntryReplyOutcome.Unknown();
        }

        return await transactions.Change<EntryReplyOutcome>(
            RecordIds.Partition(entryId),
            async transaction =>
            {
                var entry = await transaction.Get<WaitingEntry>(entryId, cancel);
                if (type == DocumentTypes.Task && entry.Prepared is null)
                {
                    return new EntryReplyOutcome.Unknown();
                }

                if (entry is { HandledBy: { } first, HandledAt: { } at })
                {
                    var isSame = first == by.Value && entry.AnswerId is { } sent && (await transaction.Find<OutgoingMessage>(sent, cancel))?.Body == text;
                    return isSame ? new EntryReplyOutcome.Queued() : new EntryReplyOutcome.Already(first, at);
                }

                return TextPatient.Queue(transaction, text, by).Match<EntryReplyOutcome>(
                    messageId =>
                    {
                        _ = TakeOff(transaction, type, entry with { AnswerId = messageId }, by);
                        return new EntryReplyOutcome.Queued();
                    },
                    denied => new EntryReplyOutcome.Denied(denied),
                    () => new EntryReplyOutcome.Denied(NotSentReason.NoPatient));
            },
            cancel);
    }

    private static WaitingEntry TakeOff(PatientTransaction transaction, string type, WaitingEntry entry, StaffId by)
    {
        var handled = entry with { HandledBy = by.Value, HandledAt = transaction.Now };
        transaction.Put(type, entry.EntryId, handled);
        transaction.Audit(by.Value, "entry-handled", entry.EntryId);
        return handled;
    }

    // The type of an entry that is handled by hand; null for any other id.
    private async Task<string?> TypeOf(string entryId, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(entryId), entryId), cancel) is { Document.Type: var type } && HandledByHand.Contains(type)
            ? type
            : null;
}

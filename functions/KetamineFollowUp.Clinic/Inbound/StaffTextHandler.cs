using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>A text from a staff member's phone without words of danger: <c>ACK</c> takes alerts, STOP is recorded; anything else is answered with how to.</summary>
public sealed class StaffTextHandler(InboundTransactions inbound, StaffAcknowledgements acknowledgements, ClinicSettings clinic)
{
    public async Task<HandledText> Take(StaffMember member, InboundText text, OwnWords words, ReplyVia by, CancellationToken cancel)
    {
        var taken = await Acknowledge(member, words, cancel);
        return await inbound.Once(
            RecordIds.ClinicPartition,
            text,
            async work => await Take(work, member, text, words, taken, by, cancel),
            cancel) ?? throw new InvalidOperationException("a staff member's text is always taken");
    }

    /// <summary>Carries out the command of a text, and says what came of it; null when it has none. For the same person it may run again with a repeat of the text.</summary>
    public async Task<string?> Command(StaffMember member, OwnWords words, CancellationToken cancel) => await Acknowledge(member, words, cancel) is { } taken ? GsmText.Fold(taken.Answer) : null;

    private async Task<StaffAnswer?> Acknowledge(StaffMember member, OwnWords words, CancellationToken cancel) =>
        AckText.Read(words.Left) is { } ack ? await acknowledgements.Take(member, ack, cancel) : null;

    private async Task<InboundRecord?> Take(PatientTransaction work, StaffMember member, InboundText text, OwnWords words, StaffAnswer? taken, ReplyVia by, CancellationToken cancel)
    {
        var before = StaffPhone.Of(work.Record, member.StaffId);
        var kind = TextKind.Read(words.Left, text.OptOutType, text.HasMedia, preferredName: null);
        var print = LoopGuard.PrintOf(text.Body);
        var (phone, answer) = taken is not null ? (Counted(before, taken, work.Now), taken.Answer) : await Said(work, member, before, kind, cancel);
        var isHeld = taken is null && LoopGuard.Holds(before.Traffic, print, kind, work.Now);
        Reply[] replies = words.IsReaction || isHeld || answer is null ? [] : [new Reply(MessageKind.Reply, GsmText.Fold(answer))];
        Keep(work, member, phone with { Traffic = phone.Traffic.With(new RecentText(print, work.Now, EntryId: null), taken is null && replies.Length > 0) });
        foreach (var key in taken?.Taken ?? [])
        {
            await Confirm(work, member, key, cancel);
        }

        var record = TextReplies.Record(work, text, words.IsReaction ? InboundOutcomes.Reaction : InboundOutcomes.Staff, replies, by, Audience.Staff);
        work.Audit(member.StaffId.Value, "text-received", text.MessageSid);
        return record;
    }

    private static StaffPhone Counted(StaffPhone phone, StaffAnswer taken, DateTimeOffset now) => phone with
    {
        WrongCodes = [.. phone.WrongCodes.Concat(Enumerable.Repeat(now, taken.WrongCodes)).TakeLast(StaffPhone.MostWrongCodes)],
        TestAnsweredAt = taken.AnsweredTest ? now : phone.TestAnsweredAt,
    };

    // Whoever holds the number now must not be paged by text either.
    private static async Task<(StaffPhone Phone, string? Answer)> Said(PatientTransaction work, StaffMember member, StaffPhone phone, TextKind kind, CancellationToken cancel) =>
        (kind as TextKind.Command)?.Keyword switch
        {
            Keyword.CarrierStop => (Stopped(work, member, phone), null),
            Keyword.Revoke or Keyword.WrongNumber => (Stopped(work, member, phone), StaffReplies.Stopped),
            Keyword.CarrierStart => (await Started(work, phone, cancel), null),
            Keyword.Start => (await Started(work, phone, cancel), StaffReplies.Started),
            Keyword.CarrierHelp => (phone, null),
            Keyword.Help or Keyword.Back or Keyword.Plan or Keyword.Yes or Keyword.No or null => (phone, StaffReplies.HowTo),
        };

    private static StaffPhone Stopped(PatientTransaction work, StaffMember member, StaffPhone phone)
    {
        if (phone.StoppedAt is not null)
        {
            return phone;
        }

        var id = RecordIds.Waiting(work.Partition, work.TakeSequence());
        work.Put(
            DocumentTypes.Unreachable, id,
            new WaitingEntry(id, work.Now, $"Texts to {member.Name} ({member.StaffId.Value}) fail: STOP came from their phone. Pages reach them by phone call and email only."),
            waitsSince: work.Now);
        work.Audit(member.StaffId.Value, "staff-texts-stopped", member.StaffId.Value);
        return phone with { StoppedAt = work.Now, StoppedEntry = id };
    }

    private static async Task<StaffPhone> Started(PatientTransaction work, StaffPhone phone, CancellationToken cancel)
    {
        if (phone.StoppedEntry is { } id && await work.Find<WaitingEntry>(id, cancel) is { HandledAt: null } entry)
        {
            work.Put(DocumentTypes.Unreachable, id, entry with { HandledBy = Actors.System, HandledAt = work.Now, Note = "START came from their phone." });
        }

        return phone with { StoppedAt = null, StoppedEntry = null };
    }

    private static void Keep(PatientTransaction work, StaffMember member, StaffPhone phone) => work.Record = work.Record with
    {
        StaffPhones = (work.Record.StaffPhones ?? ImmutableDictionary<string, StaffPhone>.Empty).SetItem(member.StaffId.Value, phone),
    };

    // A sender can be forged: whose phone it was hears of it where nobody else does.
    private async Task Confirm(PatientTransaction work, StaffMember member, string key, CancellationToken cancel)
    {
        var id = RecordIds.Confirmation(key);
        if (await work.Find<OutgoingMessage>(id, cancel) is not null)
        {
            return;
        }

        work.Queue(Confirmation(work, member, id));
    }

    private OutgoingMessage Confirmation(PatientTransaction work, StaffMember member, string id) => new()
    {
        MessageId = id,
        CreatedAt = work.Now,
        Audience = Audience.Staff,
        Channel = Channel.Email,
        To = member.StaffId,
        Kind = MessageKind.ReminderStaff,
        Subject = $"{clinic.Name}: you took a patient alert by text",
        Body = $"{clinic.Name}: a text from your phone took a patient alert. If you did not send it, open the worklist and give the alert back.\n\n{{link}}\n",
        Guarantee = Guarantee.AtLeastOnce,
        AnyHour = true,
    };
}

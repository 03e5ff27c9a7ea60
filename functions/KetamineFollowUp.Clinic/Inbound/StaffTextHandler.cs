using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>A text from a staff member's phone without words of danger: <c>ACK</c> takes an alert; anything else is answered with how to.</summary>
public sealed class StaffTextHandler(InboundTransactions inbound, AlertActions alerts)
{
    public async Task<HandledText> Take(StaffMember member, InboundText text, OwnWords words, ReplyVia by, CancellationToken cancel)
    {
        Reply[] replies = words.IsReaction ? [] : [new Reply(MessageKind.Reply, await Command(member, words, cancel) ?? StaffReplies.HowTo)];
        return await inbound.Once(
            RecordIds.ClinicPartition,
            text,
            work =>
            {
                var record = TextReplies.Record(work, text, words.IsReaction ? InboundOutcomes.Reaction : InboundOutcomes.Staff, replies, by, Audience.Staff);
                work.Audit(member.StaffId.Value, "text-received", text.MessageSid);
                return Task.FromResult<InboundRecord?>(record);
            },
            cancel) ?? throw new InvalidOperationException("a staff member's text is always taken");
    }

    /// <summary>Carries out the command of a text, and says what came of it; null when it has none. For the same person it may run again with a repeat of the text.</summary>
    public async Task<string?> Command(StaffMember member, OwnWords words, CancellationToken cancel) =>
        AckText.Read(words.Left) is { } ack ? GsmText.Fold(await Acknowledge(member, ack, cancel)) : null;

    private async Task<string> Acknowledge(StaffMember member, AckText ack, CancellationToken cancel)
    {
        if (ack.Code is { } code)
        {
            return await alerts.AlertOf(code, cancel) is { } alertId ? await Acknowledge(member, alertId, code, cancel) : StaffReplies.UnknownCode(code);
        }

        var paged = await alerts.OpenPagesOf(member.StaffId, cancel);
        return paged switch
        {
            [] => StaffReplies.NothingOpen,
            [var only] => await Acknowledge(member, only.AlertId, only.Code ?? "", cancel),
            _ => StaffReplies.WhichOne([.. paged.Select(alert => alert.Code).OfType<string>()]),
        };
    }

    private async Task<string> Acknowledge(StaffMember member, AlertId alertId, string code, CancellationToken cancel) =>
        (await alerts.Acknowledge(alertId, member.StaffId, cancel)).Match(
            () => StaffReplies.Yours(code),
            () => StaffReplies.Resolved(code),
            () => StaffReplies.Yours(code),
            already => already.By == member.StaffId ? StaffReplies.Yours(code) : StaffReplies.TakenBy(code, already.By),
            resolved => StaffReplies.Resolved(code),
            () => StaffReplies.UnknownCode(code));
}

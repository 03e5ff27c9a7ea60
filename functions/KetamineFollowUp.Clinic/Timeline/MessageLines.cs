using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Messages from and to the patient. A link's token is on no record, so a body shows <c>{link}</c>. Pages to staff stand with their alert.</summary>
/// <remarks>A line's <c>kind</c> says which way the message went, so what it is about is its <c>messageKind</c>.</remarks>
internal static class MessageLines
{
    public static IEnumerable<TimelineLine> Of(OutgoingMessage message) => message.Audience switch
    {
        Audience.Patient => [Line(message)],
        Audience.Staff => [],
    };

    public static TimelineLine Of(InboundRecord text) =>
        new(RecordIds.Inbound(text.MessageSid), text.At, "message-in", 0, new JsonObject
        {
            ["id"] = text.MessageSid,
            ["channel"] = TimelineEntries.Name(Channel.Sms),
            ["messageKind"] = "text",
            ["body"] = text.Body,
            ["outcome"] = text.Outcome,
        });

    private static TimelineLine Line(OutgoingMessage message) =>
        new($"message~{message.MessageId}", message.SentAt ?? message.CreatedAt, "message-out", EntryLines.Sequence(message.MessageId), new JsonObject
        {
            ["id"] = message.MessageId,
            ["channel"] = TimelineEntries.Name(message.Channel),
            ["messageKind"] = TimelineEntries.Name(message.Kind),
            ["subject"] = message.Subject,
            ["body"] = message.Body,
            ["outcome"] = Outcome(message.State),
            ["reason"] = message.Reason,
        });

    // A claimed message is still on its way to the provider.
    private static string Outcome(MessageState state) => state switch
    {
        MessageState.Queued or MessageState.Sending => TimelineEntries.Name(MessageState.Queued),
        MessageState.Sent or MessageState.Delivered or MessageState.Failed or MessageState.Unknown or MessageState.NotSent => TimelineEntries.Name(state),
    };
}

using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>One event of a batch that says what became of one of our emails.</summary>
internal sealed record SendGridEvent(string MessageId, MessageState State, string? Reason, Refusal? Refusal)
{
    /// <summary>The event; null when it is not about a message of ours, or only a step on the way (processed, deferred, open …).</summary>
    /// <remarks>
    /// Source: SendGrid, "Event Webhook Reference". Our message's id is a custom argument, which stands among the event's own
    /// fields. A bounce of type <c>blocked</c> may pass; any other means that the mailbox does not work.
    /// </remarks>
    public static SendGridEvent? Read(JsonElement e)
    {
        if ((Text(e, "messageId") ?? Text(e, "message_id")) is not { } id || !RecordPath.IsOne(id))
        {
            return null;
        }

        return Text(e, "event") switch
        {
            "delivered" => new SendGridEvent(id, MessageState.Delivered, null, null),
            "bounce" when Text(e, "type") != "blocked" => new SendGridEvent(id, MessageState.Failed, "bounce", Outbox.Refusal.BadAddress),
            "bounce" or "blocked" => new SendGridEvent(id, MessageState.Failed, "blocked", Outbox.Refusal.Blocked),
            "dropped" => new SendGridEvent(id, MessageState.Failed, "dropped", Dropped(Text(e, "reason"))),
            _ => null,
        };
    }

    private static Refusal Dropped(string? reason) => reason switch
    {
        "Bounced Address" or "Invalid" => Outbox.Refusal.BadAddress,
        _ => Outbox.Refusal.Blocked,
    };

    private static string? Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>What a delivery report says.</summary>
/// <param name="State">What became of the message.</param>
/// <param name="Reason">For the record: the provider's status or error code.</param>
/// <param name="Refusal">Why it failed.</param>
public sealed record TwilioReport(MessageState State, string? Reason, Refusal? Refusal)
{
    /// <summary>The report of a status callback; null for steps on the way and for statuses we do not know.</summary>
    /// <remarks>Source: twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks, "Message Status".</remarks>
    public static TwilioReport? Read(string? status, string? errorCode) => status switch
    {
        "sent" => new TwilioReport(MessageState.Sent, null, null),
        "delivered" or "read" => new TwilioReport(MessageState.Delivered, null, null),
        "undelivered" or "failed" or "canceled" => new TwilioReport(MessageState.Failed, Digits(errorCode) ?? status, RefusalOf(errorCode)),
        _ => null,
    };

    /// <summary>
    /// The report at the end of a call; null for steps on the way and for statuses we do not know. An answered call is a
    /// delivered one, whoever or whatever answered it: only a key takes an alert.
    /// </summary>
    /// <remarks>Source: twilio.com/docs/voice/api/call-resource, "Call status values".</remarks>
    public static TwilioReport? OfCall(string status, string? errorCode) => status switch
    {
        "completed" => new TwilioReport(MessageState.Delivered, null, null),
        "no-answer" or "busy" => new TwilioReport(MessageState.Failed, Digits(errorCode) ?? status, Outbox.Refusal.Unreachable),
        "failed" or "canceled" => new TwilioReport(MessageState.Failed, Digits(errorCode) ?? status, RefusalOf(errorCode)),
        _ => null,
    };

    /// <summary>Source: twilio.com/docs/api/errors.</summary>
    public static Refusal RefusalOf(string? errorCode) => errorCode switch
    {
        "21610" => Outbox.Refusal.OptedOut,
        // Not a number; a number that cannot be called; not a mobile; unknown destination; landline.
        "21211" or "21217" or "13224" or "21614" or "30005" or "30006" => Outbox.Refusal.BadAddress,
        "30003" or "21214" => Outbox.Refusal.Unreachable,
        // Blocked; filtered by the carrier; sender not registered; calls to this place not permitted.
        "30004" or "30007" or "30034" or "21215" or "21216" or "13227" => Outbox.Refusal.Blocked,
        _ => Outbox.Refusal.Other,
    };

    private static string? Digits(string? errorCode) => errorCode is { Length: > 0 and <= 10 } && errorCode.All(char.IsAsciiDigit) ? errorCode : null;
}

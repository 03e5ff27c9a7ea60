using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A text, an email or a phone call that leaves, or was to leave, the building: written before any call, and kept as the record of it.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Deterministic: process id and step key; a status callback's URL carries it.</summary>
    public required string MessageId { get; init; }

    /// <summary>The process that wants to know what became of it; null when none does.</summary>
    public ProcessId? ProcessId { get; init; }

    /// <summary>Its key within the process.</summary>
    public string Key { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public required Audience Audience { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Which staff member; null for the patient of the partition.</summary>
    public StaffId? To { get; init; }

    public required MessageKind Kind { get; init; }

    public string? Subject { get; init; }

    /// <summary>
    /// The text. <c>{link}</c> and <c>{question}</c> are filled in as it is delivered, so no token is stored and a reminder
    /// carries the question that is open by then.
    /// </summary>
    public required string Body { get; init; }

    /// <summary>The survey that it opens or reminds of: once that has closed, it is not sent.</summary>
    public SurveyId? SurveyId { get; init; }

    /// <summary>The link to the patient's safety plan that stands for <c>{link}</c>; null for none.</summary>
    public string? PlanLink { get; init; }

    public required Guarantee Guarantee { get; init; }

    /// <summary>True when the send window does not hold it back.</summary>
    public bool AnyHour { get; init; }

    /// <summary>Later than this it is stale and not sent; null: never.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    public MessageState State { get; init; } = MessageState.Queued;

    /// <summary>Why it was not sent, or failed: the name of a <see cref="Domain.Messaging.NotSentReason"/> or of a refusal, or the provider's own code. For a reader; rules go by the type.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the send policy held it back; null when it did not.</summary>
    [JsonIgnore]
    public NotSentReason? NotSentReason => State == MessageState.NotSent ? EnumNames.Find<NotSentReason>(Reason) : null;

    /// <summary>Calls to the provider so far.</summary>
    public int Attempts { get; init; }

    /// <summary>Who is sending it, until the lease ends; an ended lease is an unknown outcome.</summary>
    public string? Claimant { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The number or mailbox of the patient that it went to; null: it has not left, it is for staff, and in records made before it was kept.</summary>
    public string? SentTo { get; init; }

    /// <summary>It stands for other pages to the same person; null: for itself alone.</summary>
    public JointPage? Joint { get; init; }

    /// <summary>The message that left in its place; null: it leaves by itself.</summary>
    public string? SentWith { get; init; }

    /// <summary>The alert that it pages about; null when it is no page of an alert, such as a test page.</summary>
    [JsonIgnore]
    public AlertId? PagesAbout => this is { Audience: Audience.Staff, Kind: MessageKind.Page, To: not null } ? ProcessId?.AsAlert : null;

    /// <summary>True once the provider may not say anything further that would change it.</summary>
    [JsonIgnore]
    public bool IsFinal => State switch
    {
        MessageState.Delivered or MessageState.Failed or MessageState.NotSent => true,
        MessageState.Queued or MessageState.Sending or MessageState.Sent or MessageState.Unknown => false,
    };
}

/// <summary>What became of a message, as far as is known.</summary>
public enum MessageState
{
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Claimed: someone is calling the provider.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>The provider accepted it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    [JsonStringEnumMemberName("delivered")]
    Delivered,

    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The call ended without an answer.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Deliberately not sent; the reason says why.</summary>
    [JsonStringEnumMemberName("not-sent")]
    NotSent,
}

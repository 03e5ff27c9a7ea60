using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>What a message is about; the names are those of the contract's outbox.</summary>
public enum MessageKind
{
    /// <summary>The first text after consent.</summary>
    [JsonStringEnumMemberName("welcome")]
    Welcome,

    /// <summary>The text or email that opens a survey.</summary>
    [JsonStringEnumMemberName("survey")]
    Survey,

    /// <summary>A reminder of an open survey.</summary>
    [JsonStringEnumMemberName("reminder")]
    Reminder,

    /// <summary>An answer to an inbound text, sent in the webhook's response.</summary>
    [JsonStringEnumMemberName("reply")]
    Reply,

    /// <summary>A crisis text (988, 911).</summary>
    [JsonStringEnumMemberName("crisis")]
    Crisis,

    /// <summary>A text without a question.</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>An invitation to book an approved booster.</summary>
    [JsonStringEnumMemberName("invitation")]
    Invitation,

    /// <summary>A page to a clinician.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>A reminder to staff of something that waits for them.</summary>
    [JsonStringEnumMemberName("reminder-staff")]
    ReminderStaff,
}

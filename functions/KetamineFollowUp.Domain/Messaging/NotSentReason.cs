using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Why something that was to be sent, a check-in or a message, is not sent. Stored and shown by these names.</summary>
public enum NotSentReason
{
    /// <summary>Its time had passed: the session became known late, the system was down, or the send window opened too late.</summary>
    [JsonStringEnumMemberName("stale")]
    Stale,

    /// <summary>Staff have paused the patient's follow-up.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>The patient has been discharged.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,

    /// <summary>The patient revoked texts (STOP, or a send that the carrier refused with 21610).</summary>
    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>The patient has not agreed to the channel.</summary>
    [JsonStringEnumMemberName("no-consent")]
    NoConsent,

    /// <summary>No email address, or no phone number, on record.</summary>
    [JsonStringEnumMemberName("no-address")]
    NoAddress,

    /// <summary>The channel fails for good: bad number, mailbox bounce.</summary>
    [JsonStringEnumMemberName("undeliverable")]
    Undeliverable,

    /// <summary>Neither a consented nor a working channel.</summary>
    [JsonStringEnumMemberName("no-channel")]
    NoChannel,

    /// <summary>An emergency of the patient is unresolved: the clinic asks nothing routine meanwhile.</summary>
    [JsonStringEnumMemberName("emergency-unresolved")]
    EmergencyUnresolved,

    /// <summary>Everything it would ask was asked within its cadence; never a mood check-in.</summary>
    [JsonStringEnumMemberName("asked-recently")]
    AskedRecently,

    /// <summary>The survey that it is about has closed.</summary>
    [JsonStringEnumMemberName("survey-closed")]
    SurveyClosed,

    /// <summary>The review that asked for it says something else by now, or was withdrawn.</summary>
    [JsonStringEnumMemberName("review-changed")]
    ReviewChanged,

    /// <summary>It must be asked first whether it is safe to talk: nothing goes out but the neutral answer to a text of the patient's own.</summary>
    [JsonStringEnumMemberName("ask-first")]
    AskFirst,

    /// <summary>Somebody says that the patient has died.</summary>
    [JsonStringEnumMemberName("reported-death")]
    ReportedDeath,

    /// <summary>No patient has the record that it belongs to.</summary>
    [JsonStringEnumMemberName("no-patient")]
    NoPatient,

    /// <summary>What an unknown sender wrote from is not a phone number.</summary>
    [JsonStringEnumMemberName("not-a-number")]
    NotANumber,

    /// <summary>The staff member it is for is no longer on the roster.</summary>
    [JsonStringEnumMemberName("not-on-the-roster")]
    NotOnTheRoster,

    /// <summary>The clinic has no number to call from any more.</summary>
    [JsonStringEnumMemberName("calls-are-off")]
    CallsAreOff,

    /// <summary>Somebody took or resolved the alert after the call about it was decided.</summary>
    [JsonStringEnumMemberName("alert-taken")]
    AlertTaken,
}

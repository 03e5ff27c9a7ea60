using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Why a check-in whose time came was not sent.</summary>
public enum NotSentReason
{
    /// <summary>Its time had passed: the session became known late, or the system was down.</summary>
    [JsonStringEnumMemberName("stale")]
    Stale,

    [JsonStringEnumMemberName("paused")]
    Paused,

    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>Neither a consented nor a working channel.</summary>
    [JsonStringEnumMemberName("no-channel")]
    NoChannel,

    [JsonStringEnumMemberName("emergency-unresolved")]
    EmergencyUnresolved,

    /// <summary>Everything it would ask was asked within its cadence; never a mood check-in.</summary>
    [JsonStringEnumMemberName("asked-recently")]
    AskedRecently,
}

/// <summary>The reasons as a reader sees them.</summary>
public static class NotSentReasons
{
    public static string Sentence(this NotSentReason reason) => reason switch
    {
        NotSentReason.Stale => "Not sent: stale, its time had passed.",
        NotSentReason.Paused => "Not sent: the patient is paused.",
        NotSentReason.OptedOut => "Not sent: the patient has opted out.",
        NotSentReason.NoChannel => "Not sent: no channel reaches the patient.",
        NotSentReason.EmergencyUnresolved => "Not sent: an emergency is unresolved.",
        NotSentReason.AskedRecently => "Not sent: everything it asks was asked recently.",
    };
}

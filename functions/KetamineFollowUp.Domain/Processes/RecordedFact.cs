using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>Silence and failure are stored, never only logged.</summary>
public enum RecordedFact
{
    /// <summary>Something planned was not sent; the detail names the reason.</summary>
    [JsonStringEnumMemberName("not-sent")]
    NotSent,

    /// <summary>A ladder step had nobody to page.</summary>
    [JsonStringEnumMemberName("nobody-on-call")]
    NobodyOnCall,

    /// <summary>A whole ladder ran without an acknowledgement.</summary>
    [JsonStringEnumMemberName("nobody-reached")]
    NobodyReached,

    /// <summary>A channel permanently fails.</summary>
    [JsonStringEnumMemberName("undeliverable")]
    Undeliverable,

    /// <summary>A note of known ideation ended without a person ending it; the detail says why.</summary>
    [JsonStringEnumMemberName("known-ideation-ended")]
    KnownIdeationEnded,

    /// <summary>From now on it must be asked first whether it is safe to talk, or no longer; the detail says which and why.</summary>
    [JsonStringEnumMemberName("contact-caution")]
    ContactCaution,

    /// <summary>Somebody said that the patient has died, or a person confirmed or rejected it; the detail says which.</summary>
    [JsonStringEnumMemberName("reported-death")]
    ReportedDeath,
}

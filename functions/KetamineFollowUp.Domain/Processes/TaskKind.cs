using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>What a task on the worklist asks a person to do.</summary>
public enum TaskKind
{
    /// <summary>Call the patient about a visit that was approved: no invitation reaches them.</summary>
    [JsonStringEnumMemberName("call-to-book")]
    CallToBook,

    /// <summary>Decide whether to call a patient who opted out while a review was waiting for a decision.</summary>
    [JsonStringEnumMemberName("call-opted-out")]
    CallAboutOptOut,

    /// <summary>Call the patient: after a crisis, or because a safety check-in cannot be sent.</summary>
    [JsonStringEnumMemberName("call-patient")]
    CallPatient,

    /// <summary>Find out whether the patient is home again, and say so on the alert.</summary>
    [JsonStringEnumMemberName("ask-home")]
    AskHome,

    /// <summary>Send the patient the prepared words, which ask nothing.</summary>
    [JsonStringEnumMemberName("caring-contact")]
    CaringContact,
}

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
}

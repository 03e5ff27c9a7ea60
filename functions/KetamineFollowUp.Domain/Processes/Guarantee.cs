using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>What happens to a message whose outcome is unknown (a timeout, a crash between the call and the record).</summary>
public enum Guarantee
{
    /// <summary>Not sent again: a reminder comes later anyway.</summary>
    [JsonStringEnumMemberName("at-most-once")]
    AtMostOnce,

    /// <summary>Sent again: a double page beats a missed one.</summary>
    [JsonStringEnumMemberName("at-least-once")]
    AtLeastOnce,
}

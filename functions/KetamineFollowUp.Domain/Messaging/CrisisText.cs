using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The text that goes before all others when words or answers tell of danger.</summary>
public enum CrisisText
{
    /// <summary>Suicidal thoughts or self-injury: 911, 988, and what is true about the team.</summary>
    [JsonStringEnumMemberName("suicide")]
    Suicide,

    /// <summary>A body in danger: 911 now.</summary>
    [JsonStringEnumMemberName("danger")]
    Danger,

    /// <summary>Violence, or a patient whose phone somebody dangerous may read: it names no cause and no team.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,
}

/// <summary>Which words a crisis text takes, by how often it was sent lately.</summary>
public enum CrisisWording
{
    /// <summary>The first within <see cref="CrisisTextCount.WordingsChangeWithin"/>.</summary>
    First,

    /// <summary>Other words, so that a repeat does not read like a machine.</summary>
    Second,

    /// <summary>Other words again.</summary>
    Third,

    /// <summary>Soon after a longer one.</summary>
    Brief,
}

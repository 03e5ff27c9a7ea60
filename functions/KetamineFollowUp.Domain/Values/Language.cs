using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The language a patient is written to in.</summary>
public enum Language
{
    /// <summary>English, as the United States write it.</summary>
    [JsonStringEnumMemberName("en")]
    En,

    /// <summary>Spanish, as it is spoken in the United States.</summary>
    [JsonStringEnumMemberName("es")]
    Es,
}

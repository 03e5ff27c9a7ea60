using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The language a patient is written to in.</summary>
public enum Language
{
    [JsonStringEnumMemberName("en")]
    En,

    [JsonStringEnumMemberName("es")]
    Es,
}

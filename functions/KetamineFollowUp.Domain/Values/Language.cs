using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The language a patient is written to in.</summary>
public enum Language
{
    /// <summary>English, the language of every staff page and alert too.</summary>
    [JsonStringEnumMemberName("en")]
    En,

    /// <summary>Spanish; not every instrument has an official translation.</summary>
    [JsonStringEnumMemberName("es")]
    Es,
}

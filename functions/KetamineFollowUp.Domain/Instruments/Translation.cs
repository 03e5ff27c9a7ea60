using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>How far the Spanish text of an instrument can be relied on.</summary>
public enum Translation
{
    /// <summary>The instrument's own published Spanish version, word for word.</summary>
    [JsonStringEnumMemberName("official")]
    Official,

    /// <summary>Compared with several public copies of one published translation, which the definition file names.</summary>
    [JsonStringEnumMemberName("verified")]
    Verified,

    /// <summary>Not compared with a published version; the protocol check warns about it.</summary>
    [JsonStringEnumMemberName("unverified")]
    Unverified,
}

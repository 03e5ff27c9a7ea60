using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What kind of answer a question takes.</summary>
public enum ItemKind
{
    /// <summary>One of the options, by its digit or its words.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,

    /// <summary>A whole number from 0 to the item's maximum.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>Any number of the options, by their digits or words; 0 for none of them.</summary>
    [JsonStringEnumMemberName("several")]
    Several,

    /// <summary>Free text.</summary>
    [JsonStringEnumMemberName("words")]
    Words,
}

/// <summary>One answer of a choice.</summary>
/// <param name="Value">The digit that stands for it, and its score.</param>
/// <param name="Label">Its words.</param>
/// <param name="Loinc">LOINC answer code; null when it has none.</param>
public sealed record Option(int Value, Localized Label, string? Loinc = null)
{
    /// <summary>What choosing it means beyond its score; only where several may be chosen.</summary>
    public ItemFlag Flag { get; init; } = ItemFlag.None;
}

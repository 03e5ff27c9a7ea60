using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What staff record against another session.</summary>
public enum HoldKind
{
    /// <summary>Staff judge whether a possible pregnancy counts.</summary>
    [JsonStringEnumMemberName("pregnancy")]
    Pregnancy,

    /// <summary>Signs of psychosis, in the judgment of whoever records it.</summary>
    [JsonStringEnumMemberName("psychosis")]
    Psychosis,

    /// <summary>Uncontrolled blood pressure.</summary>
    [JsonStringEnumMemberName("blood-pressure")]
    BloodPressure,

    /// <summary>Urinary symptoms (cystitis).</summary>
    [JsonStringEnumMemberName("urinary")]
    Urinary,

    /// <summary>A vascular malformation or an aneurysm.</summary>
    [JsonStringEnumMemberName("vascular-malformation")]
    VascularMalformation,

    /// <summary>A bleeding in the brain, now or in the past.</summary>
    [JsonStringEnumMemberName("intracerebral-hemorrhage")]
    IntracerebralHemorrhage,

    /// <summary>Ketamine used other than as given (FDA warning, October 2023).</summary>
    [JsonStringEnumMemberName("misuse")]
    Misuse,

    /// <summary>Anything else; the note says what.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>A hold that is in force.</summary>
/// <param name="Kind">What speaks against a session.</param>
/// <param name="Since">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Note">Their words, if any.</param>
public sealed record RecordedHold(HoldKind Kind, DateTimeOffset Since, StaffId By, string? Note);

using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>What whoever contacts the patient must mind.</summary>
public enum ContactCaution
{
    /// <summary>Nothing is known that speaks against it.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Somebody near may be dangerous: ask first whether it is safe to talk.</summary>
    [JsonStringEnumMemberName("ask-first")]
    AskFirst,
}

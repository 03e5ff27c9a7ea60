using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>What the patient is treated for; it chooses the instruments.</summary>
public enum Indication
{
    [JsonStringEnumMemberName("depression")]
    Depression,

    [JsonStringEnumMemberName("anxiety")]
    Anxiety,

    [JsonStringEnumMemberName("ptsd")]
    Ptsd,

    [JsonStringEnumMemberName("bipolar-depression")]
    BipolarDepression,

    [JsonStringEnumMemberName("alcohol-use")]
    AlcoholUse,
}

/// <summary>Which cut-off a sex-specific screen uses; unknown takes the lower one.</summary>
public enum ScreeningSex
{
    [JsonStringEnumMemberName("female")]
    Female,

    [JsonStringEnumMemberName("male")]
    Male,
}

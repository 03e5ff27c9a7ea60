using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Patients;

/// <summary>What the patient is treated for; it chooses the instruments.</summary>
public enum Indication
{
    /// <summary>Unipolar depression, followed by PHQ-9.</summary>
    [JsonStringEnumMemberName("depression")]
    Depression,

    /// <summary>Followed by GAD-7.</summary>
    [JsonStringEnumMemberName("anxiety")]
    Anxiety,

    /// <summary>Post-traumatic stress disorder, followed by PCL-5.</summary>
    [JsonStringEnumMemberName("ptsd")]
    Ptsd,

    /// <summary>Followed by PHQ-9, with ASRM beside it: treatment may switch the mood.</summary>
    [JsonStringEnumMemberName("bipolar-depression")]
    BipolarDepression,

    /// <summary>Followed by PHQ-9, with AUDIT-C as context: it is not sensitive to change (SBM 2022).</summary>
    [JsonStringEnumMemberName("alcohol-use")]
    AlcoholUse,

    /// <summary>Followed by PEG, with PHQ-9 beside the full form.</summary>
    [JsonStringEnumMemberName("chronic-pain")]
    ChronicPain,
}

/// <summary>Which cut-off a sex-specific screen uses; unknown takes the lower one.</summary>
public enum ScreeningSex
{
    /// <summary>AUDIT-C screens positive from 3 (VA form), PC-PTSD-5 from 3 (PMC7862990).</summary>
    [JsonStringEnumMemberName("female")]
    Female,

    /// <summary>AUDIT-C and PC-PTSD-5 screen positive from 4.</summary>
    [JsonStringEnumMemberName("male")]
    Male,
}

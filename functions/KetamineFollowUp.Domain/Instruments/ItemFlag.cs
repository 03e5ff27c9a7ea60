using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What an answer means beyond its score.</summary>
public enum ItemFlag
{
    /// <summary>The answer means its score and nothing else.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Thoughts of being better off dead or of self-harm.</summary>
    [JsonStringEnumMemberName("ideation")]
    Ideation,

    /// <summary>C-SSRS 1 or 2.</summary>
    [JsonStringEnumMemberName("cssrs-low")]
    CssrsLow,

    /// <summary>C-SSRS 3.</summary>
    [JsonStringEnumMemberName("cssrs-moderate")]
    CssrsModerate,

    /// <summary>C-SSRS 4, 5 or 6.</summary>
    [JsonStringEnumMemberName("cssrs-high")]
    CssrsHigh,

    /// <summary>Chest pain, trouble breathing, a sudden severe headache: danger to life now.</summary>
    [JsonStringEnumMemberName("medical-danger")]
    MedicalDanger,

    /// <summary>Fainting, trouble controlling movements: somebody looks the same night.</summary>
    [JsonStringEnumMemberName("night-sign")]
    NightSign,

    /// <summary>Seeing or hearing what others do not, feeling watched: somebody looks the same night, and a hold on boosters.</summary>
    [JsonStringEnumMemberName("psychosis")]
    Psychosis,

    /// <summary>Pregnant, or could be: a hold on boosters.</summary>
    [JsonStringEnumMemberName("pregnancy")]
    Pregnancy,

    /// <summary>Ketamine used other than as given (FDA warning, October 2023): a hold on boosters.</summary>
    [JsonStringEnumMemberName("misuse")]
    Misuse,

    /// <summary>A red flag of the after-session checklist.</summary>
    [JsonStringEnumMemberName("adverse-effect")]
    AdverseEffect,

    /// <summary>Elevated or irritable mood with little need for sleep.</summary>
    [JsonStringEnumMemberName("mania")]
    Mania,

    /// <summary>Signs of cystitis: a hold on boosters.</summary>
    [JsonStringEnumMemberName("urinary")]
    Urinary,

    /// <summary>Violence, abuse or fear at home: the finding is Danger.</summary>
    [JsonStringEnumMemberName("unsafe-at-home")]
    UnsafeAtHome,

    /// <summary>Raised by any words: what changed is in them.</summary>
    [JsonStringEnumMemberName("medication-change")]
    MedicationChange,
}

/// <summary>Which flags belong to the safety path.</summary>
public static class ItemFlags
{
    /// <summary>Suicidal thoughts or acts.</summary>
    public static bool IsAboutSuicide(this ItemFlag flag) => flag switch
    {
        ItemFlag.Ideation or ItemFlag.CssrsLow or ItemFlag.CssrsModerate or ItemFlag.CssrsHigh => true,
        ItemFlag.None or ItemFlag.MedicalDanger or ItemFlag.NightSign or ItemFlag.Psychosis or ItemFlag.Pregnancy or ItemFlag.Misuse
            or ItemFlag.AdverseEffect or ItemFlag.Mania or ItemFlag.Urinary or ItemFlag.UnsafeAtHome or ItemFlag.MedicationChange => false,
    };
}

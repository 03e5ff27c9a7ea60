namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>What a patient's answers call for on the page that follows them.</summary>
public enum SafetyNeed
{
    None,

    /// <summary>Danger other than suicide.</summary>
    Danger,

    /// <summary>Suicidal thoughts or crisis language.</summary>
    Crisis,
}

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The processes that run for a patient.</summary>
public enum ProcessKind
{
    /// <summary>The follow-up of one session.</summary>
    Episode,

    Alert,

    /// <summary>A booster review.</summary>
    Review,
}

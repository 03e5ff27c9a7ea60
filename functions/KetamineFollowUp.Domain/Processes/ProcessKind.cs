namespace KetamineFollowUp.Domain.Processes;

/// <summary>The processes that run for a patient.</summary>
public enum ProcessKind
{
    /// <summary>The follow-up of one session.</summary>
    Episode,

    /// <summary>An alert, from its first page to its resolution.</summary>
    Alert,

    /// <summary>A booster review.</summary>
    Review,

    /// <summary>The follow-up after a crisis.</summary>
    AfterCrisis,
}

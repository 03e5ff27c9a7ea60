namespace KetamineFollowUp.Domain.Safety;

/// <summary>How a form came into the record.</summary>
public enum FormOrigin
{
    /// <summary>The patient has just answered it.</summary>
    Survey,

    /// <summary>Staff or an integration entered it, today's or an old one.</summary>
    EnteredByHand,

    /// <summary>It came with the enrollment: known to the clinic before the follow-up began.</summary>
    Baseline,

    /// <summary>It was imported with others: history, which pages nobody.</summary>
    Imported,
}

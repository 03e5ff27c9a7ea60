namespace KetamineFollowUp.Clinic.Http;

/// <summary>The most characters of free fields. ASSUMPTION: generous for people, small enough for a document.</summary>
internal static class FieldLengths
{
    /// <summary>A name; the welcome text holds it.</summary>
    public const int Name = 60;

    /// <summary>The patient's own goal; a text holds it among other choices.</summary>
    public const int Goal = 60;

    public const int Address = 300;

    /// <summary>A reason or a short note.</summary>
    public const int Reason = 1000;

    /// <summary>A note in the chart.</summary>
    public const int Note = 4000;

    /// <summary>A medication change in words.</summary>
    public const int Medication = 500;
}

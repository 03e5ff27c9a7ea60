namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>What a text was taken for, as the record and the timeline name it.</summary>
internal static class InboundOutcomes
{
    public const string AskedAgain = "asked-again";
    public const string Answer = "answer";
    public const string Back = "back";
    public const string Consent = "consent";
    public const string ForStaff = "for-staff";
    public const string Keyword = "keyword";
    public const string NotAnswered = "not-answered";
    public const string Reaction = "reaction";
    public const string Staff = "staff";
    public const string UnknownNumber = "unknown-number";
    public const string Where = "where";
}

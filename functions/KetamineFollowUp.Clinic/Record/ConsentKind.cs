using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What a patient consents to, as the contract names it.</summary>
public enum ConsentKind
{
    /// <summary>Texts.</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>Questions and answers inside texts.</summary>
    [JsonStringEnumMemberName("smsReply")]
    SmsReply,
}

/// <summary>What the patient said to it.</summary>
public enum ConsentState
{
    [JsonStringEnumMemberName("given")]
    Given,

    /// <summary>Given before, and taken back.</summary>
    [JsonStringEnumMemberName("revoked")]
    Revoked,

    /// <summary>Not given at enrollment.</summary>
    [JsonStringEnumMemberName("not-given")]
    NotGiven,
}

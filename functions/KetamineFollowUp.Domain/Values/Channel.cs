using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>How a message travels.</summary>
public enum Channel
{
    /// <summary>A text message.</summary>
    [JsonStringEnumMemberName("sms")]
    Sms,

    /// <summary>An email. It never carries clinical content.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>A phone call. Only to staff: a page that is spoken and taken with a key.</summary>
    [JsonStringEnumMemberName("voice")]
    Voice,
}

/// <summary>Who a message is for.</summary>
public enum Audience
{
    /// <summary>The patient: consent decides whether it may be sent.</summary>
    [JsonStringEnumMemberName("patient")]
    Patient,

    /// <summary>A staff member: sent at any hour.</summary>
    [JsonStringEnumMemberName("staff")]
    Staff,
}

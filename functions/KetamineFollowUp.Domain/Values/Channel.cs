using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Values;

/// <summary>How a message travels.</summary>
public enum Channel
{
    [JsonStringEnumMemberName("sms")]
    Sms,

    [JsonStringEnumMemberName("email")]
    Email,
}

/// <summary>Who a message is for.</summary>
public enum Audience
{
    [JsonStringEnumMemberName("patient")]
    Patient,

    [JsonStringEnumMemberName("staff")]
    Staff,
}

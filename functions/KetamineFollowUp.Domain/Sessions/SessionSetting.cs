using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Sessions;

/// <summary>Where a session took place.</summary>
public enum SessionSetting
{
    /// <summary>At the clinic.</summary>
    [JsonStringEnumMemberName("clinic")]
    Clinic,

    /// <summary>At the patient's home.</summary>
    [JsonStringEnumMemberName("home")]
    Home,
}

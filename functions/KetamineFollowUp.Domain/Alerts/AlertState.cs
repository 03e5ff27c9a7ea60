using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Who has the alert in hand.</summary>
public enum AlertState
{
    /// <summary>Nobody has taken it, or whoever took it has not resolved it in time: it pages.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>A staff member has taken it.</summary>
    [JsonStringEnumMemberName("acknowledged")]
    Acknowledged,

    /// <summary>A staff member has closed it. No machine does.</summary>
    [JsonStringEnumMemberName("resolved")]
    Resolved,
}

/// <summary>What came of an alert, as the staff member says it.</summary>
public enum Disposition
{
    /// <summary>Spoke with the patient, who is safe.</summary>
    [JsonStringEnumMemberName("reached-safe")]
    ReachedSafe,

    /// <summary>Spoke with the patient, care follows.</summary>
    [JsonStringEnumMemberName("reached-needs-care")]
    ReachedNeedsCare,

    /// <summary>Tried and failed. Closes a routine alert; an urgent one or an emergency pages again later.</summary>
    [JsonStringEnumMemberName("not-reached")]
    NotReached,

    /// <summary>Emergency services have taken over.</summary>
    [JsonStringEnumMemberName("emergency-services")]
    EmergencyServices,

    /// <summary>On looking, there was no emergency.</summary>
    [JsonStringEnumMemberName("not-an-emergency")]
    NotAnEmergency,

    /// <summary>The words came from somebody who is no patient of the clinic.</summary>
    [JsonStringEnumMemberName("not-a-patient")]
    NotAPatient,
}

using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The phase of treatment a session belongs to.</summary>
public enum SessionPhase
{
    /// <summary>The first sessions of a course, days apart.</summary>
    [JsonStringEnumMemberName("induction")]
    Induction,

    /// <summary>Single sessions that keep a response ("boosters").</summary>
    [JsonStringEnumMemberName("maintenance")]
    Maintenance,
}

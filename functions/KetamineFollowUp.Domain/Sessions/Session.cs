using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Sessions;

/// <summary>A completed treatment session.</summary>
/// <param name="SessionId">The clinic's id, unique per patient.</param>
/// <param name="CompletedAt">When it ended.</param>
/// <param name="Route">How the drug was given.</param>
/// <param name="DoseMg">Milligrams; above 0.</param>
/// <param name="Phase">Where in the course it stands.</param>
public sealed record Session(SessionId SessionId, DateTimeOffset CompletedAt, Route Route, decimal DoseMg, SessionPhase Phase)
{
    /// <summary>Where it took place; null: not said.</summary>
    public SessionSetting? Setting { get; init; }

    /// <summary>When the patient left; null: not said.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Blood pressure; null: not said.</summary>
    public BloodPressure? BloodPressure { get; init; }

    /// <summary>Somebody took the patient home; null: not said.</summary>
    public bool? Escort { get; init; }

    /// <summary>At home by what was said, or by its route: what is given under the tongue is taken at home (ASSUMPTION) unless it is said to have been at the clinic.</summary>
    [JsonIgnore]
    public bool IsAtHome => Setting == SessionSetting.Home || (Setting is null && Route == Route.Sublingual);
}

/// <summary>How the drug was given.</summary>
public enum Route
{
    /// <summary>Into a vein, by infusion or injection.</summary>
    [JsonStringEnumMemberName("iv")]
    Iv,

    /// <summary>Into a muscle.</summary>
    [JsonStringEnumMemberName("im")]
    Im,

    /// <summary>By nasal spray.</summary>
    [JsonStringEnumMemberName("intranasal")]
    Intranasal,

    /// <summary>Under the tongue.</summary>
    [JsonStringEnumMemberName("sublingual")]
    Sublingual,
}

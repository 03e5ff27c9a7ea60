using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>A survey to be opened.</summary>
/// <param name="SurveyId">Deterministic: episode id + check-in id.</param>
/// <param name="CheckInId">The check-in it belongs to, as the protocol names it.</param>
/// <param name="Instruments">The instruments asked, in order.</param>
/// <param name="LinkOnly">True when it may not be asked by text (long items).</param>
/// <param name="IsMoodCheckIn">True when an unanswered one counts toward silence.</param>
/// <param name="ExpiresAt">When it closes unanswered.</param>
public sealed record SurveyOpening(
    SurveyId SurveyId, string CheckInId, ImmutableArray<string> Instruments, bool LinkOnly, bool IsMoodCheckIn, DateTimeOffset ExpiresAt)
{
    /// <summary>Per instrument, the version asked; version 1 where none is given.</summary>
    public ImmutableDictionary<string, int> Versions { get; init; } = ImmutableDictionary<string, int>.Empty;
}

/// <summary>Why a survey was closed before its end.</summary>
public enum SurveyClosing
{
    /// <summary>Its time ran out.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,

    /// <summary>A newer session's follow-up replaced it.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The patient opted out, was paused or discharged, or the session was voided.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>The follow-up of one session, or the time before the first. It keeps the protocol version it started with.</summary>
public sealed record Episode
{
    /// <summary><c>P1~e-s1</c>: the patient's id and the session's; <c>P1~e-.baseline</c> before the first. A session has one episode.</summary>
    public required EpisodeId EpisodeId { get; init; }

    /// <summary>Who is followed.</summary>
    public required PatientId PatientId { get; init; }

    /// <summary>The session that is followed: check-ins count their days from its completion. Null before the first session.</summary>
    public Session? Session { get; init; }

    /// <summary>The protocol chosen when the session became known, such as <c>ketamine-standard</c>.</summary>
    public required string ProtocolId { get; init; }

    /// <summary>From 1. A newer version on file does not change a running episode.</summary>
    public required int ProtocolVersion { get; init; }

    /// <summary>Whether check-ins are still sent.</summary>
    public required EpisodeState State { get; init; }

    /// <summary>When the session became known; check-ins due before it are stale from the start.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The notice first, then the check-ins by date. Those after the protocol's last one are added one at a time.</summary>
    public ImmutableArray<CheckIn> CheckIns { get; init; } = [];

    /// <summary>
    /// Mood check-ins unanswered in a row as of the last decision, earlier episodes included.
    /// The patient's record takes it over after every decision.
    /// </summary>
    public int UnansweredMoodCheckIns { get; init; }

    /// <summary>Staff have been told that no channel reaches the patient; false again when one does.</summary>
    public bool StopTold { get; init; }

    /// <summary>The newer session whose follow-up replaced this one.</summary>
    public SessionId? SupersededBy { get; init; }

    /// <summary>The check-in whose survey is open; at most one is.</summary>
    [JsonIgnore]
    public CheckIn? Open => CheckIns.FirstOrDefault(c => c.State is CheckInState.Open);

    /// <summary>The next contact planned after an instant; null when none is.</summary>
    public CheckIn? NextAfter(DateTimeOffset now) => CheckIns.Where(c => c.IsPlanned && c.DueAt > now).MinBy(c => c.DueAt);

    /// <summary>The next check-in planned from an instant on that asks about ideation; null when none is, or the episode does not run.</summary>
    public CheckIn? NextMoodFrom(DateTimeOffset now) =>
        State == EpisodeState.Running ? CheckIns.Where(c => c.IsPlanned && c.IsMood && c.DueAt >= now).MinBy(c => c.DueAt) : null;

    /// <summary>The id of a check-in's survey, and what records about the check-in name.</summary>
    public SurveyId SurveyIdOf(CheckIn checkIn) => SurveyId.Of(EpisodeId, checkIn.Id);
}

/// <summary>Where an episode stands. A pause is not a state: the patient's record says whether it holds.</summary>
public enum EpisodeState
{
    /// <summary>Check-ins are sent as they fall due, unless the patient's record holds them back.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>A newer session is followed; runs again if that session is voided.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The session was recorded by mistake; runs again if it is brought back.</summary>
    [JsonStringEnumMemberName("voided")]
    Voided,

    /// <summary>The patient was discharged; runs again if they become active.</summary>
    [JsonStringEnumMemberName("discharged")]
    Discharged,

    /// <summary>The protocol has no further check-in.</summary>
    [JsonStringEnumMemberName("finished")]
    Finished,
}

using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>The rules of an episode: what to send after a session, when, and when not to.</summary>
public static class FollowUp
{
    /// <summary>An episode with everything planned and nothing done yet; the first decision follows at once.</summary>
    /// <param name="episodeId">The process's id.</param>
    /// <param name="session">The session followed.</param>
    /// <param name="protocol">The version the episode keeps.</param>
    /// <param name="patient">Whose session it was.</param>
    /// <param name="indication">Chooses the forms.</param>
    /// <param name="zone">The patient's zone.</param>
    /// <param name="now">When the session became known; check-ins due before it will be recorded as stale.</param>
    public static Episode Start(
        EpisodeId episodeId, Session session, Protocol protocol, PatientId patient, Indication indication, IanaZone zone, DateTimeOffset now)
    {
        var date = ClinicTime.DateOf(session.CompletedAt, zone);
        var notice = new CheckIn
        {
            Id = CheckIn.Notice,
            Date = date,
            DueAt = protocol.Notice.DueAt(session.CompletedAt, zone),
            State = new CheckInState.Planned(),
        };
        var episode = new Episode
        {
            EpisodeId = episodeId,
            PatientId = patient,
            Session = session,
            ProtocolId = protocol.Id,
            ProtocolVersion = protocol.Version,
            State = EpisodeState.Running,
            StartedAt = now,
        };
        var checkIns = protocol.CheckIns.Select(rule => Schedule.Planned(rule, date, patient, indication, protocol, zone));
        return episode with { CheckIns = [notice, .. checkIns] };
    }

    /// <summary>
    /// What the episode does next. Signals are heard in order; then what is due is done. Deciding again without news changes nothing.
    /// </summary>
    /// <param name="episode">The episode as stored.</param>
    /// <param name="signals">Unread signals in order; at most 30.</param>
    /// <param name="facts">What holds now.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>At most 30 steps; a time to look again as long as the episode runs.</returns>
    public static Plan<Episode> Decide(Episode episode, IReadOnlyList<EpisodeSignal> signals, EpisodeFacts facts, DateTimeOffset now)
    {
        var current = episode with { UnansweredMoodCheckIns = facts.UnansweredMoodCheckIns };
        var decision = new EpisodeDecision(CheckInTimes.InZone(current, facts.Protocol, facts.Zone), facts, now);
        foreach (var signal in signals)
        {
            SignalRules.Hear(decision, signal);
        }

        PatientStatusRules.Settle(decision);
        if (decision.IsRunning)
        {
            OpenSurveyRules.Expire(decision);
            Schedule.Settle(decision);
            OpenSurveyRules.Remind(decision);
        }

        Drops.Record(decision, episode);
        return new Plan<Episode>(decision.Episode, [.. decision.Steps], NextLook.Of(decision));
    }
}

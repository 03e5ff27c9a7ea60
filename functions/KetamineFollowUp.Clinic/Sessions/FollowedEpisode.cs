using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Episodes;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>The episode that is followed now.</summary>
public static class FollowedEpisode
{
    /// <summary>Something the episode or the booster recommendation looks at has changed.</summary>
    public static void WakeEpisode(this PatientWork work)
    {
        if (work.Record.EpisodeId is { } episode)
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(work.Now));
        }
    }
}

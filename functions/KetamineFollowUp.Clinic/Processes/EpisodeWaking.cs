using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Episodes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>The episode that is followed now.</summary>
public static class EpisodeWaking
{
    /// <summary>Something the episode or the booster recommendation looks at has changed.</summary>
    public static void WakeEpisode(this PatientTransaction transaction)
    {
        if (transaction.Record.EpisodeId is { } episode)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(transaction.Now));
        }
    }
}

using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Check-ins whose time never came.</summary>
internal static class Drops
{
    public static void Everything(EpisodeDecision decision, DropReason reason)
    {
        foreach (var checkIn in decision.Episode.CheckIns.Where(c => c.IsPlanned))
        {
            decision.Settle(checkIn, new CheckInState.Dropped(reason, decision.Now));
        }
    }

    /// <summary>Plans again what was dropped and still lies ahead; what has passed meanwhile stays dropped.</summary>
    public static void TakeBack(EpisodeDecision decision)
    {
        foreach (var checkIn in decision.Episode.CheckIns.Where(c => c.State is CheckInState.Dropped))
        {
            var planned = checkIn with { State = new CheckInState.Planned() };
            var due = CheckInTimes.InZone(decision.Episode with { CheckIns = [planned] }, decision.Protocol, decision.Facts.Zone).CheckIns[0];
            if (due.DueAt > decision.Now)
            {
                decision.Replace(checkIn, due);
            }
        }
    }

    /// <summary>One record names everything this decision dropped.</summary>
    public static void Record(EpisodeDecision decision, Episode before)
    {
        var droppedBefore = before.CheckIns.Where(c => c.State is CheckInState.Dropped).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var dropped = decision.Episode.CheckIns.Where(c => c.State is CheckInState.Dropped && !droppedBefore.Contains(c.Id)).ToList();
        if (dropped is [{ State: CheckInState.Dropped first }, ..])
        {
            var ids = string.Join(", ", dropped.Select(c => c.Id));
            decision.Steps.Add(new Step.Record(RecordedFact.NotSent, decision.Episode.EpisodeId.Value, $"Dropped: {ids}. {Sentence(first.Reason)}"));
        }
    }

    private static string Sentence(DropReason reason) => reason switch
    {
        DropReason.Superseded => "A newer session is followed instead.",
        DropReason.Voided => "The session was voided.",
        DropReason.Discharged => "The patient was discharged.",
    };
}

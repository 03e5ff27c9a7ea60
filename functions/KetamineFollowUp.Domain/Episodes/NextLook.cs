namespace KetamineFollowUp.Domain.Episodes;

/// <summary>When a running episode wants to be looked at again.</summary>
internal static class NextLook
{
    public static DateTimeOffset? Of(EpisodeDecision turn)
    {
        if (!turn.IsRunning)
        {
            return null;
        }

        return turn.HasRoom ? Times(turn).Min() : turn.Now;
    }

    private static IEnumerable<DateTimeOffset> Times(EpisodeDecision turn)
    {
        foreach (var checkIn in turn.Episode.CheckIns.Where(c => c.IsPlanned))
        {
            // One that is due already waits for the window.
            yield return checkIn.DueAt > turn.Now ? checkIn.DueAt : turn.Protocol.SendWindow.NextOpening(turn.Now, turn.Facts.Zone);
        }

        if (turn.Episode.Open?.State is CheckInState.Open open)
        {
            yield return open.ExpiresAt;
            if (OpenSurveyRules.NextReminder(turn, open) is { } reminder)
            {
                yield return reminder.At;
            }
        }
    }
}

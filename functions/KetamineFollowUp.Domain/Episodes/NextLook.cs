namespace KetamineFollowUp.Domain.Episodes;

/// <summary>When a running episode wants to be looked at again.</summary>
internal static class NextLook
{
    public static DateTimeOffset? Of(EpisodeDecision decision)
    {
        if (!decision.IsRunning)
        {
            return null;
        }

        return decision.HasRoom ? Times(decision).Cast<DateTimeOffset?>().Min() : decision.Now;
    }

    private static IEnumerable<DateTimeOffset> Times(EpisodeDecision decision)
    {
        foreach (var checkIn in decision.Episode.CheckIns.Where(c => c.IsPlanned))
        {
            if (Baseline.Waits(decision, checkIn))
            {
                if (Baseline.NextTry(decision) is { } at)
                {
                    yield return at;
                }

                continue;
            }

            // One that is due already waits for the window.
            yield return checkIn.DueAt > decision.Now ? checkIn.DueAt : decision.Protocol.SendWindow.NextOpening(decision.Now, decision.Facts.Zone);
        }

        if (decision.Episode.Open?.State is CheckInState.Open open)
        {
            yield return open.ExpiresAt;
            if (OpenSurveyRules.NextReminder(decision, open) is { } reminder)
            {
                yield return reminder.At;
            }
        }
    }
}

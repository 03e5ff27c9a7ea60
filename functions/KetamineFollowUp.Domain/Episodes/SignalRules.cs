using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What each signal changes.</summary>
internal static class SignalRules
{
    public static void Hear(EpisodeDecision decision, EpisodeSignal signal) => signal.Match<Action>(
        s => () => Answered(decision, s),
        s => () => Touched(decision, s),
        s => () => Confirmations.Ask(decision, s),
        s => () => Confirmations.LookCloser(decision, s),
        s => () => Superseded(decision, s),
        _ => () => Stop(decision, EpisodeState.Voided, DropReason.Voided, SurveyClosing.Stopped),
        _ => () => Resumed(decision),
        _ => () => { },
        _ => () => Restored(decision),
        _ => () => Schedule.Replan(decision))();

    // A survey finished at the very moment it was closed counts as answered: the words are there.
    private static void Answered(EpisodeDecision decision, EpisodeSignal.SurveyAnswered signal)
    {
        if (Find(decision, signal.SurveyId) is { State: CheckInState.Open or CheckInState.Closed } checkIn)
        {
            decision.Settle(checkIn, new CheckInState.Answered(signal.At));
            if (checkIn.IsMood)
            {
                decision.Change(e => e with { UnansweredMoodCheckIns = 0 });
            }
        }
    }

    private static void Touched(EpisodeDecision decision, EpisodeSignal.SurveyTouched signal)
    {
        if (Find(decision, signal.SurveyId) is { State: CheckInState.Open open } checkIn && !(open.TouchedAt >= signal.At))
        {
            decision.Settle(checkIn, open with { TouchedAt = signal.At });
        }
    }

    private static void Superseded(EpisodeDecision decision, EpisodeSignal.Superseded signal)
    {
        if (decision.Episode.State != EpisodeState.Voided)
        {
            Stop(decision, EpisodeState.Superseded, DropReason.Superseded, SurveyClosing.Superseded);
            decision.Change(e => e with { SupersededBy = signal.BySession });
        }
    }

    private static void Stop(EpisodeDecision decision, EpisodeState state, DropReason reason, SurveyClosing closing)
    {
        OpenSurveyRules.Close(decision, closing);
        Drops.Everything(decision, reason);
        decision.Change(e => e with { State = state });
    }

    private static void Resumed(EpisodeDecision decision)
    {
        if (decision.Episode.State == EpisodeState.Superseded)
        {
            Run(decision);
        }
    }

    private static void Restored(EpisodeDecision decision)
    {
        if (decision.Episode.State == EpisodeState.Voided)
        {
            Run(decision);
        }
    }

    // The indication may have been corrected while it did not run.
    private static void Run(EpisodeDecision decision)
    {
        Drops.TakeBack(decision);
        decision.Change(e => e with { State = EpisodeState.Running, SupersededBy = null });
        Schedule.Replan(decision);
    }

    private static CheckIn? Find(EpisodeDecision decision, SurveyId surveyId) => decision.Episode.CheckIns.FirstOrDefault(c => decision.Episode.SurveyIdOf(c) == surveyId);
}

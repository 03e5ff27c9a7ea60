using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What each signal changes.</summary>
internal static class SignalRules
{
    public static void Hear(EpisodeDecision turn, EpisodeSignal signal) => signal.Match<Action>(
        s => () => Answered(turn, s),
        s => () => Touched(turn, s),
        s => () => Confirmations.Ask(turn, s),
        s => () => Confirmations.LookCloser(turn, s),
        s => () => Superseded(turn, s),
        _ => () => Stop(turn, EpisodeState.Voided, DropReason.Voided, SurveyClosing.Stopped),
        _ => () => Resumed(turn),
        _ => () => { })();

    // A survey finished at the very moment it was closed counts as answered: the words are there.
    private static void Answered(EpisodeDecision turn, EpisodeSignal.SurveyAnswered signal)
    {
        if (Find(turn, signal.SurveyId) is { State: CheckInState.Open or CheckInState.Closed } checkIn)
        {
            turn.Settle(checkIn, new CheckInState.Answered(signal.At));
            if (checkIn.IsMood)
            {
                turn.Change(e => e with { UnansweredMoodCheckIns = 0 });
            }
        }
    }

    private static void Touched(EpisodeDecision turn, EpisodeSignal.SurveyTouched signal)
    {
        if (Find(turn, signal.SurveyId) is { State: CheckInState.Open open } checkIn && !(open.TouchedAt >= signal.At))
        {
            turn.Settle(checkIn, open with { TouchedAt = signal.At });
        }
    }

    private static void Superseded(EpisodeDecision turn, EpisodeSignal.Superseded signal)
    {
        if (turn.Episode.State != EpisodeState.Voided)
        {
            Stop(turn, EpisodeState.Superseded, DropReason.Superseded, SurveyClosing.Superseded);
            turn.Change(e => e with { SupersededBy = signal.BySession });
        }
    }

    private static void Stop(EpisodeDecision turn, EpisodeState state, DropReason reason, SurveyClosing closing)
    {
        OpenSurveyRules.Close(turn, closing);
        Drops.Everything(turn, reason);
        turn.Change(e => e with { State = state });
    }

    private static void Resumed(EpisodeDecision turn)
    {
        if (turn.Episode.State == EpisodeState.Superseded)
        {
            Drops.TakeBack(turn);
            turn.Change(e => e with { State = EpisodeState.Running, SupersededBy = null });
        }
    }

    private static CheckIn? Find(EpisodeDecision turn, string surveyId) => turn.Episode.CheckIns.FirstOrDefault(c => turn.Episode.SurveyIdOf(c) == surveyId);
}

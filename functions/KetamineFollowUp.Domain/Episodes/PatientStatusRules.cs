using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What the patient's own standing does to an episode: discharge, pause, opt-out, lost channels.</summary>
internal static class PatientStatusRules
{
    public static void Settle(EpisodeDecision turn)
    {
        var discharged = turn.Facts.Patient.Status == PatientStatus.Discharged;
        if (turn.Episode.State == EpisodeState.Discharged && !discharged)
        {
            Drops.TakeBack(turn);
            turn.Change(e => e with { State = EpisodeState.Running });
        }

        if (turn.IsRunning && discharged)
        {
            OpenSurveyRules.Close(turn, SurveyClosing.Stopped);
            Drops.Everything(turn, DropReason.Discharged);
            turn.Change(e => e with { State = EpisodeState.Discharged });
        }

        if (turn.IsRunning)
        {
            Obey(turn);
        }
    }

    private static void Obey(EpisodeDecision turn)
    {
        if (Reach.Obstacle(turn.Facts.Patient, turn.Now) is not null)
        {
            OpenSurveyRules.Close(turn, SurveyClosing.Stopped);
        }

        var noWay = Reach.NoWay(turn.Facts.Patient);
        if (noWay is { } reason && !turn.Episode.StopTold)
        {
            var because = reason == NotSentReason.OptedOut ? "the patient has opted out" : "no channel reaches the patient";
            turn.Steps.Add(new Step.Raise([new Finding(FindingKind.FollowUpStopped, Severity.Routine, $"Follow-up stopped: {because}.")]));
        }

        turn.Change(e => e with { StopTold = noWay is not null });
    }
}

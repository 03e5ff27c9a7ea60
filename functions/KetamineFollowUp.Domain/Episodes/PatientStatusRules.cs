using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>What the patient's own standing does to an episode: discharge, pause, opt-out, lost channels.</summary>
internal static class PatientStatusRules
{
    public static void Settle(EpisodeDecision decision)
    {
        var discharged = decision.Facts.Patient.Status == PatientStatus.Discharged;
        if (decision.Episode.State == EpisodeState.Discharged && !discharged)
        {
            Drops.TakeBack(decision);
            decision.Change(e => e with { State = EpisodeState.Running });
        }

        if (decision.IsRunning && discharged)
        {
            OpenSurveyRules.Close(decision, SurveyClosing.Stopped);
            Drops.Everything(decision, DropReason.Discharged);
            decision.Change(e => e with { State = EpisodeState.Discharged });
        }

        if (decision.IsRunning)
        {
            Obey(decision);
        }
    }

    private static void Obey(EpisodeDecision decision)
    {
        if (Reach.Obstacle(decision.Facts.Patient, decision.Now) is not null)
        {
            OpenSurveyRules.Close(decision, SurveyClosing.Stopped);
        }

        if (decision.Episode.Session is null)
        {
            return;
        }

        var noWay = Reach.NoWay(decision.Facts.Patient);
        if (noWay is { } reason && !decision.Episode.StopTold)
        {
            var because = reason == NotSentReason.OptedOut ? "the patient has opted out" : "no channel reaches the patient";
            decision.Steps.Add(new Step.Raise([new Finding(FindingKind.FollowUpStopped, Severity.Routine, $"Follow-up stopped: {because}.")]));
        }

        decision.Change(e => e with { StopTold = noWay is not null });
    }
}

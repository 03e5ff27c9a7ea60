using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>A check-in whose time has come. Each function returns false when it still waits for the send window.</summary>
internal static class Sending
{
    public static bool Notice(EpisodeDecision decision, CheckIn notice, Session session)
    {
        var staleFrom = AfterSessionTextRule.StaleFrom(session.CompletedAt, decision.Facts.Zone);
        if (decision.Now >= staleFrom)
        {
            decision.NotSent(notice, NotSentReason.Stale);
        }
        else if (Reach.Obstacle(decision.Facts.Patient, decision.Now) is { } obstacle)
        {
            decision.NotSent(notice, obstacle);
        }
        else
        {
            decision.Settle(notice, new CheckInState.Sent(decision.Now));
            decision.Steps.Add(new Step.TextPatient(
                CheckIn.Notice, MessageKind.Notice, decision.Facts.NoticeText, null, Guarantee.AtMostOnce, AnyHour: true, NotAfter: staleFrom));
        }

        return true;
    }

    public static bool Survey(EpisodeDecision decision, CheckIn checkIn)
    {
        if (Baseline.Waits(decision, checkIn))
        {
            return false;
        }

        var opening = decision.Protocol.SendWindow.NextOpening(decision.Now, decision.Facts.Zone);
        var asked = CheckInForms.AskedNow(checkIn, decision.Facts, decision.Episode.Session, decision.Now);
        if (WhyNot(decision, checkIn, opening, asked.IsEmpty) is { } reason)
        {
            decision.NotSent(checkIn, reason);
            return true;
        }

        if (opening > decision.Now)
        {
            return false;
        }

        OpenSurveyRules.MakeRoom(decision);
        var expiresAt = decision.Now + decision.Protocol.SurveyExpiry;
        decision.Replace(checkIn, checkIn with { Instruments = asked, State = new CheckInState.Open(decision.Now, expiresAt, 0, null) });
        decision.Steps.Add(new Step.OpenSurvey(new SurveyOpening(
            decision.Episode.SurveyIdOf(checkIn), checkIn.Id, asked, CheckInForms.IsLinkOnly(asked, decision.Facts), checkIn.IsMood, expiresAt)
        {
            Versions = decision.Protocol.VersionsOf(asked),
            AtHome = decision.Episode.Session?.IsAtHome ?? false,
        }));
        return true;
    }

    private static NotSentReason? WhyNot(EpisodeDecision decision, CheckIn checkIn, DateTimeOffset opening, bool nothingToAsk) =>
        !checkIn.IsBaseline && IsStale(decision, checkIn, opening) ? NotSentReason.Stale
        : Reach.Obstacle(decision.Facts.Patient, decision.Now) is { } obstacle ? obstacle
        : decision.Facts.EmergencyUnresolved ? NotSentReason.EmergencyUnresolved
        : nothingToAsk ? NotSentReason.AskedRecently
        : null;

    // Already past when the session became known; or too late after an outage; or so late that the next check-in would
    // replace it before its first reminder.
    private static bool IsStale(EpisodeDecision decision, CheckIn checkIn, DateTimeOffset opening)
    {
        var next = decision.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned && c.DueAt > checkIn.DueAt);
        return checkIn.DueAt < decision.Episode.StartedAt
            || opening > checkIn.DueAt + decision.Protocol.StaleAfter
            || (opening > checkIn.DueAt && opening > next?.DueAt - decision.Protocol.Reminders.After);
    }
}

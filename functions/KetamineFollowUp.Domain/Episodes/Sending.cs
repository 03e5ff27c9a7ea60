using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>A check-in whose time has come. Each function returns false when it still waits for the send window.</summary>
internal static class Sending
{
    public static bool Notice(EpisodeDecision turn, CheckIn notice)
    {
        var staleFrom = AfterSessionTextRule.StaleFrom(turn.Episode.Session.CompletedAt, turn.Facts.Zone);
        if (turn.Now >= staleFrom)
        {
            turn.NotSent(notice, NotSentReason.Stale);
        }
        else if (Reach.Obstacle(turn.Facts.Patient, turn.Now) is { } obstacle)
        {
            turn.NotSent(notice, obstacle);
        }
        else
        {
            turn.Settle(notice, new CheckInState.Sent(turn.Now));
            turn.Steps.Add(new Step.TextPatient(
                CheckIn.Notice, MessageKind.Notice, turn.Facts.NoticeText, null, Guarantee.AtMostOnce, AnyHour: true, NotAfter: staleFrom));
        }

        return true;
    }

    public static bool Survey(EpisodeDecision turn, CheckIn checkIn)
    {
        var opening = turn.Protocol.SendWindow.NextOpening(turn.Now, turn.Facts.Zone);
        var asked = CheckInForms.AskedNow(checkIn, turn.Facts, turn.Now);
        if (WhyNot(turn, checkIn, opening, asked.IsEmpty) is { } reason)
        {
            turn.NotSent(checkIn, reason);
            return true;
        }

        if (opening > turn.Now)
        {
            return false;
        }

        OpenSurveyRules.MakeRoom(turn);
        var expiresAt = turn.Now + turn.Protocol.SurveyExpiry;
        turn.Replace(checkIn, checkIn with { Instruments = asked, State = new CheckInState.Open(turn.Now, expiresAt, 0, null) });
        turn.Steps.Add(new Step.OpenSurvey(new SurveyOpening(
            turn.Episode.SurveyIdOf(checkIn), checkIn.Id, asked, CheckInForms.IsLinkOnly(asked, turn.Facts), checkIn.IsMood, expiresAt)));
        return true;
    }

    private static NotSentReason? WhyNot(EpisodeDecision turn, CheckIn checkIn, DateTimeOffset opening, bool nothingToAsk) =>
        IsStale(turn, checkIn, opening) ? NotSentReason.Stale
        : Reach.Obstacle(turn.Facts.Patient, turn.Now) is { } obstacle ? obstacle
        : turn.Facts.EmergencyUnresolved ? NotSentReason.EmergencyUnresolved
        : nothingToAsk ? NotSentReason.AskedRecently
        : null;

    // Already past when the session became known; or too late after an outage; or so late that the next check-in would
    // replace it before its first reminder.
    private static bool IsStale(EpisodeDecision turn, CheckIn checkIn, DateTimeOffset opening)
    {
        var next = turn.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned && c.DueAt > checkIn.DueAt);
        return checkIn.DueAt < turn.Episode.StartedAt
            || opening > checkIn.DueAt + turn.Protocol.StaleAfter
            || (opening > checkIn.DueAt && opening > next?.DueAt - turn.Protocol.Reminders.After);
    }
}

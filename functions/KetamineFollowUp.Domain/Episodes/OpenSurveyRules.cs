using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>The open survey: its reminders, its end, and what silence means.</summary>
internal static class OpenSurveyRules
{
    /// <summary>Closes it when its time has run out.</summary>
    public static void Expire(EpisodeDecision turn)
    {
        if (turn.Episode.Open is { State: CheckInState.Open open } && turn.Now >= open.ExpiresAt)
        {
            MakeRoom(turn);
        }
    }

    /// <summary>Closes it as unanswered: its time has run out, or the next check-in takes its place.</summary>
    public static void MakeRoom(EpisodeDecision turn)
    {
        if (turn.Episode.Open is { State: CheckInState.Open open } checkIn)
        {
            Close(turn, SurveyClosing.Expired);
            if (checkIn.IsMood)
            {
                // Some answers, even without the last, are not silence.
                turn.Change(e => e with { UnansweredMoodCheckIns = open.TouchedAt is null ? e.UnansweredMoodCheckIns + 1 : 0 });
                Silence(turn, checkIn);
            }
        }
    }

    public static void Close(EpisodeDecision turn, SurveyClosing reason)
    {
        if (turn.Episode.Open is { } checkIn)
        {
            turn.Settle(checkIn, new CheckInState.Closed(reason, turn.Now));
            turn.Steps.Add(new Step.CloseSurvey(turn.Episode.SurveyIdOf(checkIn), reason));
        }
    }

    /// <summary>Sends the reminder whose time has come, if any.</summary>
    public static void Remind(EpisodeDecision turn)
    {
        if (turn.Episode.Open is not { State: CheckInState.Open open } checkIn || NextReminder(turn, open) is not { } reminder || reminder.At > turn.Now)
        {
            return;
        }

        turn.Settle(checkIn, open with { LastReminder = reminder.Number });
        if (turn.Facts.EmergencyUnresolved)
        {
            turn.Record(checkIn, $"Reminder {reminder.Number}: {NotSentReason.EmergencyUnresolved.Sentence()}");
            return;
        }

        var closing = turn.Protocol.SendWindow.ClosingOn(turn.Now, turn.Facts.Zone);
        var surveyId = turn.Episode.SurveyIdOf(checkIn);
        var notAfter = closing < open.ExpiresAt ? closing : open.ExpiresAt;
        turn.Steps.Add(new Step.RemindOfSurvey($"{checkIn.Id}~reminder-{reminder.Number}", surveyId, notAfter));
    }

    /// <summary>The next reminder and when it may be sent: never in the past, never outside the window, never two at once.</summary>
    public static (int Number, DateTimeOffset At)? NextReminder(EpisodeDecision turn, CheckInState.Open open)
    {
        var (window, zone) = (turn.Protocol.SendWindow, turn.Facts.Zone);
        var first = (open.TouchedAt ?? open.OpenedAt) + turn.Protocol.Reminders.After;
        var firstAt = first < turn.Now ? turn.Now : first;
        var sameDay = ClinicTime.DateOf(first, zone) == ClinicTime.DateOf(firstAt, zone);
        if (open.LastReminder == 0 && sameDay && window.Contains(first, zone) && window.Contains(firstAt, zone) && firstAt < open.ExpiresAt)
        {
            return (1, firstAt);
        }

        var morning = CheckInTimes.NextMorning(open.OpenedAt, turn.Episode.PatientId, turn.Protocol, zone);
        var morningAt = window.NextOpening(morning < turn.Now ? turn.Now : morning, zone);
        return open.LastReminder < 2 && morningAt < open.ExpiresAt ? (2, morningAt) : null;
    }

    private static void Silence(EpisodeDecision turn, CheckIn latest)
    {
        var count = turn.Episode.UnansweredMoodCheckIns;
        var afterPositive = turn.Facts.LastSafety == SafetyAnswer.Positive;
        if (count == 0 || (!afterPositive && count % turn.Protocol.Findings.SilenceAfter != 0))
        {
            return;
        }

        var what = count == 1 ? "1 mood check-in unanswered" : $"{count} mood check-ins in a row unanswered";
        var reason = $"Silence: {what}, the latest of {ReadingWords.Day(latest.Date)}{(afterPositive ? "; the last known safety item was positive" : "")}.";
        turn.Steps.Add(new Step.Raise([new Finding(FindingKind.Silence, afterPositive ? Severity.Urgent : Severity.Routine, reason)]));
    }
}

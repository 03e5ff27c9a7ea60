using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>The open survey: its reminders, its end, and what silence means.</summary>
internal static class OpenSurveyRules
{
    /// <summary>Closes it when its time has run out.</summary>
    public static void Expire(EpisodeDecision decision)
    {
        if (decision.Episode.Open is { State: CheckInState.Open open } && decision.Now >= open.ExpiresAt)
        {
            MakeRoom(decision);
        }
    }

    /// <summary>Closes it as unanswered: its time has run out, or the next check-in takes its place.</summary>
    public static void MakeRoom(EpisodeDecision decision)
    {
        if (decision.Episode.Open is { State: CheckInState.Open open } checkIn)
        {
            Close(decision, SurveyClosing.Expired);
            Confirmations.AskOnceMore(decision, checkIn, open.OpenedAt);
            if (checkIn.IsMood)
            {
                // Some answers, even without the last, are not silence.
                decision.Change(e => e with { UnansweredMoodCheckIns = open.TouchedAt is null ? e.UnansweredMoodCheckIns + 1 : 0 });
                Silence(decision, checkIn);
            }
        }
    }

    public static void Close(EpisodeDecision decision, SurveyClosing reason)
    {
        if (decision.Episode.Open is { } checkIn)
        {
            decision.Settle(checkIn, new CheckInState.Closed(reason, decision.Now));
            decision.Steps.Add(new Step.CloseSurvey(decision.Episode.SurveyIdOf(checkIn), reason));
        }
    }

    /// <summary>Sends the reminder whose time has come, if any.</summary>
    public static void Remind(EpisodeDecision decision)
    {
        if (decision.Episode.Open is not { State: CheckInState.Open open } checkIn || NextReminder(decision, open) is not { } reminder || reminder.At > decision.Now)
        {
            return;
        }

        decision.Settle(checkIn, open with { LastReminder = reminder.Number });
        if (decision.Facts.EmergencyUnresolved)
        {
            decision.Record(checkIn, $"Reminder {reminder.Number}: {NotSentReason.EmergencyUnresolved.Sentence()}");
            return;
        }

        var closing = decision.Protocol.SendWindow.ClosingOn(decision.Now, decision.Facts.Zone);
        var surveyId = decision.Episode.SurveyIdOf(checkIn);
        var notAfter = closing < open.ExpiresAt ? closing : open.ExpiresAt;
        decision.Steps.Add(new Step.RemindOfSurvey($"{checkIn.Id}~reminder-{reminder.Number}", surveyId, notAfter));
    }

    /// <summary>The next reminder and when it may be sent: never in the past, never outside the window, never two at once.</summary>
    public static (int Number, DateTimeOffset At)? NextReminder(EpisodeDecision decision, CheckInState.Open open)
    {
        var (window, zone) = (decision.Protocol.SendWindow, decision.Facts.Zone);
        var first = (open.TouchedAt ?? open.OpenedAt) + decision.Protocol.Reminders.After;
        var firstAt = first < decision.Now ? decision.Now : first;
        var sameDay = ClinicTime.DateOf(first, zone) == ClinicTime.DateOf(firstAt, zone);
        if (open.LastReminder == 0 && sameDay && window.Contains(first, zone) && window.Contains(firstAt, zone) && firstAt < open.ExpiresAt && !IsNextNear(decision, firstAt))
        {
            return (1, firstAt);
        }

        var morning = CheckInTimes.NextMorning(open.OpenedAt, decision.Episode.PatientId, decision.Protocol, zone);
        var morningAt = window.NextOpening(morning < decision.Now ? decision.Now : morning, zone);
        return open.LastReminder < 2 && morningAt < open.ExpiresAt && !IsNextNear(decision, morningAt) ? (2, morningAt) : null;
    }

    private static bool IsNextNear(EpisodeDecision decision, DateTimeOffset reminder) =>
        decision.Protocol.Reminders.NoneBeforeNext > TimeSpan.Zero
        && decision.Episode.NextAfter(reminder)?.DueAt - reminder <= decision.Protocol.Reminders.NoneBeforeNext;

    private static void Silence(EpisodeDecision decision, CheckIn latest)
    {
        var count = decision.Episode.UnansweredMoodCheckIns;
        var afterPositive = decision.Facts.LastSafety == SafetyAnswer.Positive;
        if (count == 0 || (!afterPositive && count != decision.Protocol.Findings.SilenceAfter))
        {
            // Said once; from then on the patient stands in "not answering".
            return;
        }

        var what = count == 1 ? "1 mood check-in unanswered" : $"{count} mood check-ins in a row unanswered";
        var reason = $"Silence: {what}, the latest of {ReadingWords.Day(latest.Date)}{(afterPositive ? "; the last known safety item was positive" : "")}.";
        decision.Steps.Add(new Step.Raise([new Finding(FindingKind.Silence, afterPositive ? Severity.Urgent : Severity.Routine, reason)]));
    }
}

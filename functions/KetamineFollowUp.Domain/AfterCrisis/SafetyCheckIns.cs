using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>The safety check-ins after a crisis: asked inside the send window, never beside an open survey, and unanswered they are urgent.</summary>
internal static class SafetyCheckIns
{
    /// <summary>An answer is waited for this long (clinical.md, After a crisis).</summary>
    private static readonly TimeSpan Expiry = TimeSpan.FromHours(12);

    // ASSUMPTION: while an emergency holds a check-in back, it is tried again this often.
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    // ASSUMPTION: who was asked the same by another check-in this short a time ago is not reminded of it.
    private static readonly TimeSpan JustAsked = TimeSpan.FromHours(4);

    // ASSUMPTION: a check-in that asks about safety itself so soon is worth one text instead of two.
    private static readonly TimeSpan SoonAsked = TimeSpan.FromHours(4);

    // When the check-in has been sent, or was not.
    private static readonly TimeSpan HasBeenAsked = TimeSpan.FromMinutes(1);

    /// <summary>Each check-in whose time has come is asked, settled, or recorded as not sent.</summary>
    public static void Settle(AfterCrisisDecision decision)
    {
        if (decision.FollowUp.From is not { } from)
        {
            return;
        }

        foreach (var checkIn in decision.FollowUp.CheckIns)
        {
            if (checkIn.State is CrisisCheckInState.Asked asked)
            {
                Expire(decision, checkIn, asked);
            }
            else if (checkIn.IsPlanned)
            {
                WhenDue(decision, checkIn, from);
            }
        }
    }

    /// <summary>The follow-up has ended: what is still asked is asked no more.</summary>
    public static void CloseOnceOver(AfterCrisisDecision decision)
    {
        if (decision.FollowUp.Ended is null)
        {
            return;
        }

        foreach (var checkIn in decision.FollowUp.CheckIns)
        {
            if (checkIn.State is CrisisCheckInState.Asked { SurveyId: { } survey } asked)
            {
                decision.Settle(checkIn, asked with { SurveyId = null });
                decision.Steps.Add(new Step.CloseSurvey(survey, SurveyClosing.Stopped));
            }
        }
    }

    // What was said in the meantime on any form about ideation answers it; what it says is for the safety rules.
    private static void Expire(AfterCrisisDecision decision, CrisisCheckIn checkIn, CrisisCheckInState.Asked asked)
    {
        if (decision.Facts.LastSafetyAt is { } said && said >= asked.At)
        {
            decision.Settle(checkIn, new CrisisCheckInState.Answered(said));
        }
        else if (decision.Now < asked.ExpiresAt)
        {
            decision.LookAt(asked.ExpiresAt);
        }
        else
        {
            decision.Settle(checkIn, new CrisisCheckInState.Unanswered(decision.Now));
            if (asked.SurveyId is { } survey)
            {
                decision.Steps.Add(new Step.CloseSurvey(survey, SurveyClosing.Expired));
            }

            var day = ReadingWords.Day(asked.At, decision.Facts.Zone);
            decision.Steps.Add(new Step.Raise([
                new Finding(FindingKind.Silence, Severity.Urgent, $"No answer to the safety check-in of {day}, {checkIn.Hours} hours after a crisis.")
                {
                    Cause = FindingCause.AfterCrisis,
                    Stated = Paging.Daytime,
                },
            ]));
        }
    }

    private static void WhenDue(AfterCrisisDecision decision, CrisisCheckIn checkIn, DateTimeOffset from)
    {
        var (facts, now) = (decision.Facts, decision.Now);
        var zone = facts.Zone;
        var planned = facts.Window.NextOpening(from + TimeSpan.FromHours(checkIn.Hours), zone);
        if (now < planned)
        {
            decision.LookAt(planned);
            return;
        }

        if (decision.FollowUp.CheckIns.Any(later => later.Hours > checkIn.Hours && from + TimeSpan.FromHours(later.Hours) <= now))
        {
            NotSent(decision, checkIn, NotSentReason.Stale);
        }
        else if (Reach.Obstacle(facts.Patient, now) is { } obstacle)
        {
            LeaveToStaff(decision, checkIn, obstacle);
        }
        else if (facts.Window.NextOpening(now, zone) is var opening && opening > now)
        {
            decision.LookAt(opening);
        }
        else if (facts.EmergencyUnresolved)
        {
            HoldBack(decision, checkIn, planned);
        }
        else if (facts.OpenCheckIn is null && facts.NextCheckInAt is { } next && next <= planned + SoonAsked)
        {
            decision.LookAt(next + HasBeenAsked);
        }
        else
        {
            Ask(decision, checkIn);
        }
    }

    private static void HoldBack(AfterCrisisDecision decision, CrisisCheckIn checkIn, DateTimeOffset planned)
    {
        if (decision.Now < planned + Expiry)
        {
            decision.LookAt(decision.Now + Retry);
        }
        else
        {
            LeaveToStaff(decision, checkIn, NotSentReason.EmergencyUnresolved);
        }
    }

    private static void Ask(AfterCrisisDecision decision, CrisisCheckIn checkIn)
    {
        var expiresAt = decision.Now + Expiry;
        if (decision.Facts.OpenCheckIn is { } answered && decision.Facts.LastSafetyAt is { } said && said >= answered.OpenedAt && said > decision.Now - Expiry)
        {
            decision.Settle(checkIn, new CrisisCheckInState.Answered(said));
            return;
        }

        if (decision.Facts.OpenCheckIn is { } open && !(decision.Facts.LastSafetyAt >= open.OpenedAt))
        {
            decision.Settle(checkIn, new CrisisCheckInState.Asked(decision.Now, expiresAt, SurveyId: null));
            if (open.OpenedAt <= decision.Now - JustAsked)
            {
                decision.Steps.Add(new Step.RemindOfSurvey($"{checkIn.Id}-reminder", open.SurveyId, open.ExpiresAt < expiresAt ? open.ExpiresAt : expiresAt));
            }
        }
        else
        {
            var survey = SurveyId.Of(decision.FollowUp.AfterCrisisId, checkIn.Id);
            decision.Settle(checkIn, new CrisisCheckInState.Asked(decision.Now, expiresAt, survey));
            decision.Steps.Add(new Step.OpenSurvey(new SurveyOpening(survey, checkIn.Id, [SafetyItem.Instrument], LinkOnly: false, IsMoodCheckIn: false, expiresAt)));
        }

        decision.LookAt(expiresAt);
    }

    private static void LeaveToStaff(AfterCrisisDecision decision, CrisisCheckIn checkIn, NotSentReason reason)
    {
        NotSent(decision, checkIn, reason);
        decision.Leave(AfterCrisisTasks.AskInstead(checkIn, reason, decision.Facts, decision.Now + Expiry));
    }

    private static void NotSent(AfterCrisisDecision decision, CrisisCheckIn checkIn, NotSentReason reason)
    {
        decision.Settle(checkIn, new CrisisCheckInState.NotSent(reason, decision.Now));
        decision.Steps.Add(new Step.Record(RecordedFact.NotSent, SurveyId.Of(decision.FollowUp.AfterCrisisId, checkIn.Id).Value, reason.Sentence()));
    }
}

using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What must hold between the fields of a protocol file. A rule is skipped where a field it needs is faulty itself.</summary>
internal static class ProtocolRules
{
    // Source: 47 CFR 64.1200(c)(1): no solicitation before 8 a.m. or after 9 p.m. at the called party's location.
    private static readonly TimeOnly LegalFrom = new(8, 0);
    private static readonly TimeOnly LegalTo = new(21, 0);

    public static void Check(Protocol p, FaultList faults)
    {
        CheckTimes(p, faults);
        CheckSurveyTimes(p, faults);
        CheckDaytime(p, faults);
        CheckForms(p, faults);
        CheckInRules.Check(p, faults);
        LevelsReader.Check(p.Levels, faults);
    }

    private static void CheckTimes(Protocol p, FaultList faults)
    {
        if (!faults.AreSound("sendWindow"))
        {
            return;
        }

        var (from, to) = (p.SendWindow.From, p.SendWindow.To);
        if (from >= to)
        {
            faults.Add("sendWindow", $"reversed: from {from:HH:mm} must be earlier than to {to:HH:mm}");
            return;
        }

        if (from < LegalFrom || to > LegalTo)
        {
            faults.Add("sendWindow", $"must lie within {LegalFrom:HH:mm} and {LegalTo:HH:mm} (US limit)");
        }

        if (faults.AreSound("sendTime"))
        {
            CheckSpread("sendTime", p.SendTime.At, p, faults);
        }

        if (faults.AreSound("reminders", "sendTime"))
        {
            CheckSpread("reminders.nextMorningAt", p.Reminders.NextMorningAt, p, faults);
        }
    }

    private static void CheckSpread(string path, TimeOnly at, Protocol p, FaultList faults)
    {
        var (from, to) = (p.SendWindow.From, p.SendWindow.To);
        if (at < from || at.ToTimeSpan() + p.SendTime.Spread > to.ToTimeSpan())
        {
            faults.Add(path, $"{at:HH:mm} plus the spread of {DurationText.Of(p.SendTime.Spread)} must lie within the send window, {from:HH:mm} to {to:HH:mm}");
        }
    }

    private static void CheckSurveyTimes(Protocol p, FaultList faults)
    {
        if (faults.AreSound("reminders", "surveyExpiry") && p.Reminders.After >= p.SurveyExpiry)
        {
            faults.Add("reminders.after", $"must be shorter than surveyExpiry, {DurationText.Of(p.SurveyExpiry)}: a reminder of an expired survey is none");
        }

        if (faults.AreSound("confirmation") && p.Confirmation.FromDay > p.Confirmation.ToDay)
        {
            faults.Add("confirmation", $"reversed: fromDay {p.Confirmation.FromDay} must not be later than toDay {p.Confirmation.ToDay}");
        }

        if (faults.AreSound("cadences") && p.Cadences.ContainsKey(SafetyItem.Instrument))
        {
            faults.Add($"cadences.{SafetyItem.Instrument}", "the safety item has no cadence: every mood check-in asks it");
        }
    }

    private static void CheckDaytime(Protocol p, FaultList faults)
    {
        if (faults.AreSound("escalation") && p.Escalation.DaytimeHours is { } day && day.From >= day.Until)
        {
            faults.Add("escalation.daytimeHours", $"reversed: from {day.From:HH:mm} must be earlier than until {day.Until:HH:mm}");
        }
    }

    private static void CheckForms(Protocol p, FaultList faults)
    {
        if (!faults.AreSound("primary"))
        {
            return;
        }

        foreach (var indication in p.Primary.Keys.Order())
        {
            var (path, plan) = ($"primary.{IndicationNames.Of(indication)}", p.Primary[indication]);
            if (plan.Full.IsEmpty)
            {
                faults.Add($"{path}.full", "must name at least one instrument, the primary first");
            }

            if (plan.ShortForm.IsEmpty)
            {
                faults.Add($"{path}.short", "must name at least one instrument");
            }
        }
    }
}

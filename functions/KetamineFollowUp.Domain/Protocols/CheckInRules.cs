using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What must hold between the check-ins of a protocol file.</summary>
internal static class CheckInRules
{
    private static readonly string[] Taken = ["confirm-", "recheck-", "again-", "course-"];

    public static void Check(Protocol p, FaultList faults)
    {
        if (p.CheckIns.IsEmpty && faults.AreSound("checkIns"))
        {
            faults.Add("checkIns", "must name at least one check-in");
        }

        for (var i = 0; i < p.CheckIns.Length; i++)
        {
            CheckId($"checkIns[{i}]", p.CheckIns[i], p.CheckIns[..i], faults);
            CheckDay(p, i, faults);
            CheckAsk(p, $"checkIns[{i}].ask", p.CheckIns[i].Ask, p.CheckIns[i].IsMood, faults);
        }

        if (!p.Baseline.IsEmpty)
        {
            CheckAsk(p, "baseline", p.Baseline, isMood: false, faults);
        }

        for (var i = 0; i < p.ByCourseDay.Length; i++)
        {
            var path = $"byCourseDay[{i}]";
            if (i > 0 && faults.AreSound($"{path}.day", $"byCourseDay[{i - 1}].day") && p.ByCourseDay[i].Day <= p.ByCourseDay[i - 1].Day)
            {
                faults.Add($"{path}.day", $"must be later than the day before it, {p.ByCourseDay[i - 1].Day}");
            }

            CheckAsk(p, $"{path}.ask", p.ByCourseDay[i].Ask, isMood: false, faults);
        }

        for (var i = 0; i < p.Every.Length; i++)
        {
            CheckAsk(p, $"every[{i}].ask", p.Every[i].Ask, isMood: false, faults);
        }

        if (p.OpenEnded is { } openEnded)
        {
            CheckAsk(p, "openEnded.ask", openEnded.Ask, true, faults);
            if (faults.AreSound("checkIns", "openEnded.untilDay") && openEnded.UntilDay < p.CheckIns[^1].Day)
            {
                faults.Add("openEnded.untilDay", $"must not be earlier than the last check-in, day {p.CheckIns[^1].Day}");
            }
        }
    }

    private static void CheckDay(Protocol p, int index, FaultList faults)
    {
        var path = $"checkIns[{index}].day";
        if (index > 0 && faults.AreSound(path, $"checkIns[{index - 1}].day") && p.CheckIns[index].Day <= p.CheckIns[index - 1].Day)
        {
            faults.Add(path, $"must be later than the check-in before it, day {p.CheckIns[index - 1].Day}");
        }
    }

    private static void CheckId(string checkIn, CheckInRule rule, ImmutableArray<CheckInRule> earlier, FaultList faults)
    {
        var path = $"{checkIn}.id";
        if (!faults.AreSound(path))
        {
            return;
        }

        // The follow-up itself names check-ins: day-42, course-7, confirm-1, recheck-1, again-1, notice, baseline.
        if (earlier.Any(r => r.Id == rule.Id))
        {
            faults.Add(path, $"\"{rule.Id}\" is the id of an earlier check-in; must be unique");
        }
        else if (rule.Id is "notice" or "baseline" || Taken.Any(prefix => rule.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            faults.Add(path, $"\"{rule.Id}\" is taken by the follow-up itself; must not be notice, baseline, confirm-…, recheck-…, again-… or course-…");
        }
        else if (rule.Id.StartsWith("day-", StringComparison.Ordinal) && faults.AreSound($"{checkIn}.day")
            && rule.Id != string.Create(CultureInfo.InvariantCulture, $"day-{rule.Day}"))
        {
            faults.Add(path, $"\"{rule.Id}\" must name its own day, day-{rule.Day}");
        }
    }

    private static void CheckAsk(Protocol p, string path, ImmutableArray<string> ask, bool isMood, FaultList faults)
    {
        if (!faults.AreSound(path))
        {
            return;
        }

        if (ask.IsEmpty)
        {
            faults.Add(path, "must name at least one instrument");
            return;
        }

        if (ask.Distinct().Count() < ask.Length)
        {
            faults.Add(path, "names an instrument twice");
        }

        if (!isMood || !faults.AreSound("primary"))
        {
            return;
        }

        var unsafeFor = p.Primary.Keys.Order().Where(i => !SafetyItem.IsAskedBy(p.Primary[i].Resolve(ask))).Select(IndicationNames.Of).ToList();
        if (unsafeFor.Count > 0)
        {
            faults.Add(path, $"asks no safety item for {string.Join(", ", unsafeFor)}; a mood check-in must ask safety, or phq-9 in full");
        }
    }
}

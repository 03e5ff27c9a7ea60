using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>What must hold between the check-ins of a protocol file.</summary>
internal static class CheckInRules
{
    public static void Check(Protocol p, FaultList faults)
    {
        if (!faults.AreSound("checkIns"))
        {
            return;
        }

        if (p.CheckIns.IsEmpty)
        {
            faults.Add("checkIns", "must name at least one check-in");
            return;
        }

        for (var i = 0; i < p.CheckIns.Length; i++)
        {
            CheckOne(p, i, faults);
            CheckAsk(p, $"checkIns[{i}].ask", p.CheckIns[i].Ask, p.CheckIns[i].IsMood, faults);
        }

        if (p.OpenEnded is { } openEnded && faults.AreSound("openEnded"))
        {
            CheckAsk(p, "openEnded.ask", openEnded.Ask, true, faults);
            if (openEnded.UntilDay < p.CheckIns[^1].Day)
            {
                faults.Add("openEnded.untilDay", $"must not be earlier than the last check-in, day {p.CheckIns[^1].Day}");
            }
        }
    }

    private static void CheckOne(Protocol p, int index, FaultList faults)
    {
        var (path, rule, earlier) = ($"checkIns[{index}]", p.CheckIns[index], p.CheckIns[..index]);
        if (earlier.Any(r => r.Id == rule.Id))
        {
            faults.Add($"{path}.id", $"\"{rule.Id}\" is the id of an earlier check-in; must be unique");
        }

        if (index > 0 && rule.Day <= earlier[^1].Day)
        {
            faults.Add($"{path}.day", $"must be later than the check-in before it, day {earlier[^1].Day}");
        }

        // The follow-up itself names check-ins: day-42, confirm-1, recheck-1, notice.
        if (rule.Id == "notice" || rule.Id.StartsWith("confirm-", StringComparison.Ordinal) || rule.Id.StartsWith("recheck-", StringComparison.Ordinal))
        {
            faults.Add($"{path}.id", $"\"{rule.Id}\" is taken by the follow-up itself; must not be notice, confirm-… or recheck-…");
        }
        else if (rule.Id.StartsWith("day-", StringComparison.Ordinal) && rule.Id != string.Create(CultureInfo.InvariantCulture, $"day-{rule.Day}"))
        {
            faults.Add($"{path}.id", $"\"{rule.Id}\" must name its own day, day-{rule.Day}");
        }
    }

    private static void CheckAsk(Protocol p, string path, ImmutableArray<string> ask, bool isMood, FaultList faults)
    {
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

        var unsafeFor = Enum.GetValues<Indication>().Where(i => !SafetyItem.IsAskedBy(p.Primary[i].Resolve(ask))).Select(IndicationNames.Of).ToList();
        if (unsafeFor.Count > 0)
        {
            faults.Add(path, $"asks no safety item for {string.Join(", ", unsafeFor)}; a mood check-in must ask safety, or phq-9 in full");
        }
    }
}

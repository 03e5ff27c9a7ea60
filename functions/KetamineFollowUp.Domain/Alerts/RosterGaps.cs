using System.Collections.Immutable;
using KetamineFollowUp.Domain.Time;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Nobody is on call from <paramref name="From"/> until before <paramref name="To"/>.</summary>
public sealed record RosterGap(DateTimeOffset From, DateTimeOffset To);

/// <summary>Gaps are legal, and shown to whoever edits the roster.</summary>
public static class RosterGaps
{
    /// <summary>The stretches in which nobody is on call, from <paramref name="from"/> until before <paramref name="to"/>, in order.</summary>
    public static ImmutableArray<RosterGap> Of(Roster roster, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return [];
        }

        var zone = ClinicTime.FindZone(roster.TimeZone) ?? TimeZoneInfo.Utc;
        var start = roster.Rotation is { } rotation ? ClinicTime.At(rotation.StartsOn, TimeOnly.MinValue, zone) : from;
        var changes = roster.Overrides.SelectMany(o => new[] { o.From, o.To }).Append(start).Where(t => from < t && t < to);
        DateTimeOffset[] edges = [from, .. changes.Distinct().Order(), to];
        var gaps = ImmutableArray.CreateBuilder<RosterGap>();
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            if (!RosterRules.At(roster, edges[i]).Gap)
            {
                continue;
            }

            var joins = gaps.Count > 0 && gaps[^1].To == edges[i];
            var gap = new RosterGap(joins ? gaps[^1].From : edges[i], edges[i + 1]);
            if (joins)
            {
                gaps[^1] = gap;
            }
            else
            {
                gaps.Add(gap);
            }
        }

        return gaps.ToImmutable();
    }
}

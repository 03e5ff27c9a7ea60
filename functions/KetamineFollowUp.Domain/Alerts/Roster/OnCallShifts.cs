using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>The same people are on call from <paramref name="From"/> until before <paramref name="To"/>.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="OnCall">Who; empty in a gap.</param>
public sealed record OnCallShift(DateTimeOffset From, DateTimeOffset To, ImmutableArray<StaffId> OnCall)
{
    /// <summary>Nobody is on call. Legal, and shown to whoever edits the roster.</summary>
    public bool IsGap => OnCall.IsEmpty;
}

/// <summary>Who is on call when.</summary>
public static class OnCallShifts
{
    /// <summary>The shifts from <paramref name="from"/> until before <paramref name="to"/>, in order, without a hole between them.</summary>
    public static ImmutableArray<OnCallShift> Of(OnCallRoster roster, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return [];
        }

        var shifts = ImmutableArray.CreateBuilder<OnCallShift>();
        DateTimeOffset[] edges = [from, .. Changes(roster, from, to).Where(t => from < t && t < to).Distinct().Order(), to];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var onCall = RosterRules.At(roster, edges[i]).Primary;
            if (shifts.Count > 0 && shifts[^1].OnCall.SequenceEqual(onCall))
            {
                shifts[^1] = shifts[^1] with { To = edges[i + 1] };
            }
            else
            {
                shifts.Add(new OnCallShift(edges[i], edges[i + 1], onCall));
            }
        }

        return shifts.ToImmutable();
    }

    // Every instant at which somebody else may take over.
    private static IEnumerable<DateTimeOffset> Changes(OnCallRoster roster, DateTimeOffset from, DateTimeOffset to)
    {
        var changes = roster.Overrides.SelectMany(change => new[] { change.From, change.To });
        if (roster.Rotation is not { } rotation)
        {
            return changes;
        }

        return [.. changes, .. RosterRules.Clocks(roster).SelectMany(zone => Handovers(rotation, from, to, zone))];
    }

    // The rotation's start is one.
    private static IEnumerable<DateTimeOffset> Handovers(Rotation rotation, DateTimeOffset from, DateTimeOffset to, IanaZone zone)
    {
        var start = ClinicTime.At(rotation.StartsOn, TimeOnly.MinValue, zone);
        var handovers = rotation.Handover is { } handover
            ? Days(ClinicTime.DateOf(from, zone), ClinicTime.DateOf(to, zone)).Where(day => day.DayOfWeek == handover.Day)
                .Select(day => ClinicTime.At(day, handover.Time, zone))
            : [];
        return [start, .. handovers];
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);
}

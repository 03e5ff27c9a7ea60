using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>Nobody is on call from <paramref name="From"/> until before <paramref name="To"/>.</summary>
public sealed record RosterGap(DateTimeOffset From, DateTimeOffset To);

/// <summary>Gaps are legal, and shown to whoever edits the roster.</summary>
public static class RosterGaps
{
    /// <summary>The stretches in which nobody is on call, from <paramref name="from"/> until before <paramref name="to"/>, in order.</summary>
    public static ImmutableArray<RosterGap> Of(OnCallRoster roster, DateTimeOffset from, DateTimeOffset to) =>
        [.. OnCallShifts.Of(roster, from, to).Where(shift => shift.IsGap).Select(gap => new RosterGap(gap.From, gap.To))];
}

using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>Nobody was on call from <paramref name="From"/> until before <paramref name="To"/>.</summary>
internal sealed record RosterGap(DateTimeOffset From, DateTimeOffset To);

/// <summary>Whether somebody is on the roster, and when nobody was.</summary>
internal sealed class RosterCover(SimulatedClinic clinic)
{
    private static readonly OnCallRoster Nobody = SampleClinic.Roster with { Rotation = null, Backup = [], CatchAll = [] };
    private readonly List<RosterGap> _gaps = [];

    /// <summary>When nobody was, oldest first; one that lasts ends with time itself.</summary>
    public IReadOnlyList<RosterGap> Gaps => _gaps;

    public async Task Set(bool isCovered)
    {
        // A store that fails may have written: a gap is counted from the attempt to make it until an attempt to end it succeeds.
        var lasts = _gaps is [.., { To: var to }] && to == DateTimeOffset.MaxValue;
        if (!isCovered && !lasts)
        {
            _gaps.Add(new RosterGap(clinic.Now, DateTimeOffset.MaxValue));
        }

        await clinic.Get<RosterStore>().Store(isCovered ? SampleClinic.Roster : Nobody, CancellationToken.None);
        if (isCovered && lasts)
        {
            _gaps[^1] = _gaps[^1] with { To = clinic.Now };
        }
    }

    /// <summary>Until when somebody must have been paged of what needs it from an instant on.</summary>
    /// <param name="from">From when.</param>
    /// <param name="within">How soon, while somebody is on the roster.</param>
    /// <param name="afterGap">How soon after a gap that got in the way has ended.</param>
    public DateTimeOffset PageDueBy(DateTimeOffset from, TimeSpan within, TimeSpan afterGap)
    {
        var by = from + within;
        foreach (var gap in _gaps.Where(gap => gap.To >= from))
        {
            by = gap.From > by ? by : gap.To == DateTimeOffset.MaxValue ? gap.To : gap.To + afterGap;
        }

        return by;
    }
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>Who is on call. Total: a roster that should not have passed <see cref="Check"/> still pages whom it can.</summary>
public static class RosterRules
{
    private const int DaysPerWeek = 7;

    // The first and the last clock on Earth: 14 hours ahead of UTC in Kiritimati, 12 behind on Baker Island.
    private static readonly ImmutableArray<IanaZone> AnyClock = [Fixed("UTC+14", 14), Fixed("UTC-12", -12)];

    /// <summary>Everything that is wrong with a roster; empty when it may be stored. A gap is no fault: see <see cref="OnCallShift.IsGap"/>.</summary>
    public static ImmutableArray<RosterFault> Check(OnCallRoster roster) => RosterCheck.Faults(roster);

    /// <summary>Whom to page at an instant. Ids that are no member are left out; while its zone is unknown,
    /// everyone serves whose week it may be.</summary>
    public static OnCall At(OnCallRoster roster, DateTimeOffset at)
    {
        var overrides = roster.Overrides.Where(o => o.From <= at && at < o.To).OrderByDescending(o => o.From).Select(o => o.StaffId);
        var primary = Members(roster, overrides);
        if (primary.IsEmpty && roster.Rotation is { Handover: not null } rotation)
        {
            primary = Members(roster, Clocks(roster).SelectMany(zone => InRotation(rotation, at, zone)));
        }

        return new OnCall(primary, Members(roster, roster.Backup), Members(roster, roster.CatchAll), primary.IsEmpty);
    }

    /// <summary>The clocks that a roster's handover may go by: one, or the world's first and last while its zone is unknown.</summary>
    internal static ImmutableArray<IanaZone> Clocks(OnCallRoster roster) => roster.TimeZone.IsKnown ? [roster.TimeZone] : AnyClock;

    private static IanaZone Fixed(string id, int hours) => IanaZone.From(TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(hours), id, id));

    private static IEnumerable<StaffId> InRotation(Rotation rotation, DateTimeOffset at, IanaZone zone)
    {
        var today = ClinicTime.DateOf(at, zone);
        if (rotation.Order.IsEmpty || today < rotation.StartsOn)
        {
            return [];
        }

        var first = LastHandoverDay(rotation.StartsOn.DayNumber, rotation.Handover.Day);
        var latest = LastHandoverDay(today.DayNumber, rotation.Handover.Day);
        var handedOver = at >= ClinicTime.At(DateOnly.FromDayNumber(Math.Max(latest, 0)), rotation.Handover.Time, zone);
        // On the first day before the hour of handover the first in the order serves already.
        var weeks = Math.Max(((latest - first) / DaysPerWeek) - (handedOver ? 0 : 1), 0);
        return [rotation.Order[weeks % rotation.Order.Length]];
    }

    // Day numbers, because the day before 0001-01-01 is no date. Day number 0 is a Monday.
    private static int LastHandoverDay(int onOrBefore, DayOfWeek day)
    {
        var since = (onOrBefore + (int)DayOfWeek.Monday - (int)day) % DaysPerWeek;
        return onOrBefore - (since < 0 ? since + DaysPerWeek : since);
    }

    private static ImmutableArray<StaffId> Members(OnCallRoster roster, IEnumerable<StaffId> ids) =>
        [.. ids.Distinct().Where(id => roster.Members.Any(m => m.StaffId == id))];
}

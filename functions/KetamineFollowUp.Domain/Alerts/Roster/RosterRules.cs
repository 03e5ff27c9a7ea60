using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>Who is on call. Total: a roster that should not have passed <see cref="Check"/> still pages whom it can.</summary>
public static class RosterRules
{
    private const int DaysPerWeek = 7;

    /// <summary>Everything that is wrong with a roster; empty when it may be stored. A gap is no fault: see <see cref="OnCallShift.IsGap"/>.</summary>
    public static ImmutableArray<RosterFault> Check(OnCallRoster roster) => RosterCheck.Faults(roster);

    /// <summary>Whom to page at an instant. Ids that are no member are left out; an unknown zone counts as UTC.</summary>
    public static OnCall At(OnCallRoster roster, DateTimeOffset at)
    {
        var overrides = roster.Overrides.Where(o => o.From <= at && at < o.To).OrderByDescending(o => o.From).Select(o => o.StaffId);
        var primary = Members(roster, overrides);
        if (primary.IsEmpty && roster.Rotation is { Handover: not null } rotation)
        {
            primary = Members(roster, InRotation(rotation, at, ClinicTime.FindZone(roster.TimeZone) ?? TimeZoneInfo.Utc));
        }

        return new OnCall(primary, Members(roster, roster.Backup), Members(roster, roster.CatchAll), primary.IsEmpty);
    }

    private static IEnumerable<StaffId> InRotation(Rotation rotation, DateTimeOffset at, TimeZoneInfo zone)
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

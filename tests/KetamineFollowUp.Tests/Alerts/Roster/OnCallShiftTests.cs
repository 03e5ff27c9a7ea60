using KetamineFollowUp.Domain.Alerts.Roster;

namespace KetamineFollowUp.Tests.Alerts.Roster;

public class OnCallShiftTests
{
    // A Wednesday, 11:00 in New York; handover is on Mondays at 8:00.
    private static readonly DateTimeOffset Monday = SampleAlerts.Utc("2026-03-16T12:00:00Z");

    [Fact]
    public void Weeks_follow_each_other_without_a_hole()
    {
        var shifts = OnCallShifts.Of(SampleAlerts.Roster, SampleAlerts.Noon, Monday.AddDays(14));
        Assert.Equal([SampleAlerts.Ann, SampleAlerts.Ben, SampleAlerts.Ann], shifts.Select(shift => Assert.Single(shift.OnCall)));
        Assert.Equal([SampleAlerts.Noon, Monday, Monday.AddDays(7)], shifts.Select(shift => shift.From));
        Assert.Equal([Monday, Monday.AddDays(7), Monday.AddDays(14)], shifts.Select(shift => shift.To));
    }

    [Fact]
    public void An_override_cuts_a_week_in_three_and_two_at_once_are_both_on_call()
    {
        var (from, to) = (SampleAlerts.Noon.AddHours(5), SampleAlerts.Noon.AddHours(29));
        var roster = SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Dee, from, to), new(SampleAlerts.Cem, from.AddHours(1), from.AddHours(2))] };
        Assert.Equal(
            ["ann", "dee", "cem dee", "dee", "ann"],
            OnCallShifts.Of(roster, SampleAlerts.Noon, Monday).Select(shift => string.Join(' ', shift.OnCall)));
    }

    [Fact]
    public void Somebody_who_follows_themselves_has_one_long_shift()
    {
        var alone = SampleAlerts.Roster with { Rotation = SampleAlerts.Roster.Rotation! with { Order = [SampleAlerts.Ann] } };
        Assert.Equal(new OnCallShift(SampleAlerts.Noon, Monday.AddDays(70), [SampleAlerts.Ann]).To, Assert.Single(OnCallShifts.Of(alone, SampleAlerts.Noon, Monday.AddDays(70))).To);
    }

    [Fact]
    public void Where_nobody_is_on_call_the_shift_is_a_gap()
    {
        var roster = SampleAlerts.Roster with { Rotation = SampleAlerts.Roster.Rotation! with { Order = [] }, Overrides = [new(SampleAlerts.Dee, SampleAlerts.Noon.AddHours(1), SampleAlerts.Noon.AddHours(2))] };
        Assert.Equal([true, false, true], OnCallShifts.Of(roster, SampleAlerts.Noon, SampleAlerts.Noon.AddDays(1)).Select(shift => shift.IsGap));
        Assert.True(Assert.Single(OnCallShifts.Of(new OnCallRoster(), SampleAlerts.Noon, Monday)).IsGap);
    }

    [Fact]
    public void The_gaps_of_a_roster_are_listed_joined_and_inside_the_asked_stretch()
    {
        var from = SampleAlerts.Utc("2026-03-08T00:00:00Z");
        var starts = SampleAlerts.Utc("2026-03-09T04:00:00Z");
        Assert.Equal([(from, starts)], Gaps(SampleAlerts.Roster, from, from.AddDays(30)));
        var covered = SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Ben, from.AddHours(1), from.AddHours(2)), new(SampleAlerts.Ben, from.AddDays(5), from.AddDays(6))] };
        Assert.Equal([(from, from.AddHours(1)), (from.AddHours(2), starts)], Gaps(covered, from, from.AddDays(30)));
        Assert.Empty(Gaps(SampleAlerts.Roster, starts, starts.AddDays(400)));
        Assert.Empty(Gaps(SampleAlerts.Roster, starts, from));
    }

    [Fact]
    public void At_every_hour_of_a_year_the_shift_says_who_the_rules_say()
    {
        var roster = SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Dee, SampleAlerts.Noon.AddDays(40), SampleAlerts.Noon.AddDays(47))] };
        var shifts = OnCallShifts.Of(roster, SampleAlerts.Noon, SampleAlerts.Noon.AddDays(365));
        for (var at = SampleAlerts.Noon; at < SampleAlerts.Noon.AddDays(365); at += TimeSpan.FromHours(1))
        {
            var shift = Assert.Single(shifts, shift => shift.From <= at && at < shift.To);
            Assert.Equal(RosterRules.At(roster, at).Primary, shift.OnCall);
        }
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Gaps(OnCallRoster roster, DateTimeOffset from, DateTimeOffset to) =>
        OnCallShifts.Of(roster, from, to).Where(shift => shift.IsGap).Select(shift => (shift.From, shift.To));
}

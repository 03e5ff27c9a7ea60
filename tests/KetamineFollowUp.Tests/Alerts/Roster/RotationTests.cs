using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts.Roster;

public class RotationTests
{
    [Theory]
    [InlineData("2026-03-08T23:59:00-04:00", "")] // the day before it starts
    [InlineData("2026-03-09T00:00:00-04:00", "ann")] // the first day counts whole
    [InlineData("2026-03-09T08:00:00-04:00", "ann")]
    [InlineData("2026-03-16T07:59:59-04:00", "ann")]
    [InlineData("2026-03-16T08:00:00-04:00", "ben")]
    [InlineData("2026-03-16T08:00:01-04:00", "ben")]
    [InlineData("2026-03-23T08:00:00-04:00", "ann")]
    [InlineData("2027-03-08T07:59:00-05:00", "ben")] // a year on, the 52nd week
    [InlineData("2027-03-08T08:00:00-05:00", "ann")]
    public void Each_serves_a_week_from_handover_to_handover_in_the_clinics_zone(string at, string onCall) =>
        Assert.Equal(onCall, string.Join(",", RosterRules.At(SampleAlerts.Roster, SampleAlerts.Utc(at)).Primary));

    [Theory]
    [InlineData("2026-03-10T12:00:00-04:00", "")]
    [InlineData("2026-03-11T00:00:00-04:00", "ann")]
    [InlineData("2026-03-16T07:59:00-04:00", "ann")]
    [InlineData("2026-03-16T08:00:00-04:00", "ben")]
    public void A_rotation_that_starts_in_midweek_hands_over_at_the_next_handover_day(string at, string onCall)
    {
        var roster = SampleAlerts.Roster with { Rotation = SampleAlerts.Roster.Rotation! with { StartsOn = new DateOnly(2026, 3, 11) } };
        Assert.Equal(onCall, string.Join(",", RosterRules.At(roster, SampleAlerts.Utc(at)).Primary));
    }

    [Theory]
    [InlineData("2026-03-08T02:30:00", "2026-03-08T07:29:59Z", "2026-03-08T07:30:00Z")] // a gap: 2:30 becomes 3:30 EDT
    [InlineData("2026-11-01T01:30:00", "2026-11-01T05:29:59Z", "2026-11-01T05:30:00Z")] // an overlap: the earlier 1:30
    public void A_handover_in_the_night_the_clocks_change_happens_once(string handover, string before, string after)
    {
        var local = DateTime.Parse(handover, System.Globalization.CultureInfo.InvariantCulture);
        var start = DateOnly.FromDateTime(local).AddDays(-7);
        var rotation = new Rotation([SampleAlerts.Ann, SampleAlerts.Ben], new Handover(DayOfWeek.Sunday, TimeOnly.FromDateTime(local)), start);
        var roster = SampleAlerts.Roster with { Rotation = rotation };
        Assert.Equal([SampleAlerts.Ann], RosterRules.At(roster, SampleAlerts.Utc(before)).Primary);
        Assert.Equal([SampleAlerts.Ben], RosterRules.At(roster, SampleAlerts.Utc(after)).Primary);
    }

    [Theory]
    [InlineData(DayOfWeek.Sunday, "2026-03-15")]
    [InlineData(DayOfWeek.Monday, "2026-03-16")]
    [InlineData(DayOfWeek.Tuesday, "2026-03-17")]
    [InlineData(DayOfWeek.Wednesday, "2026-03-18")]
    [InlineData(DayOfWeek.Thursday, "2026-03-12")]
    [InlineData(DayOfWeek.Friday, "2026-03-13")]
    [InlineData(DayOfWeek.Saturday, "2026-03-14")]
    public void Any_weekday_can_be_the_handover_day(DayOfWeek day, string firstHandover)
    {
        var rotation = new Rotation([SampleAlerts.Ann, SampleAlerts.Ben], new Handover(day, new TimeOnly(8, 0)), new DateOnly(2026, 3, 11));
        var roster = SampleAlerts.Roster with { Rotation = rotation };
        var handover = SampleAlerts.Utc($"{firstHandover}T12:00:00Z");
        Assert.Equal([SampleAlerts.Ann], RosterRules.At(roster, handover.AddSeconds(-1)).Primary);
        Assert.Equal([SampleAlerts.Ben], RosterRules.At(roster, handover).Primary);
    }

    [Theory]
    [InlineData(-1, "ann")]
    [InlineData(0, "cem")]
    [InlineData(59, "cem")]
    [InlineData(60, "dee,cem")]
    [InlineData(119, "dee,cem")]
    [InlineData(120, "cem")]
    [InlineData(180, "ann")]
    public void Overrides_win_and_the_latest_starting_comes_first(int minute, string onCall)
    {
        var at = SampleAlerts.Noon;
        var roster = SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Cem, at, at.AddHours(3)), new(SampleAlerts.Dee, at.AddHours(1), at.AddHours(2))] };
        Assert.Equal(onCall, string.Join(",", RosterRules.At(roster, at.AddMinutes(minute)).Primary));
    }

    [Fact]
    public void An_override_covers_the_time_before_the_rotation_starts()
    {
        var before = SampleAlerts.Utc("2026-03-01T12:00:00Z");
        Assert.True(RosterRules.At(SampleAlerts.Roster, before).Gap);
        var covered = RosterRules.At(SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Ben, before, before.AddDays(1))] }, before);
        Assert.False(covered.Gap);
        Assert.Equal([SampleAlerts.Ben], covered.Primary);
    }

    [Fact]
    public void Backup_and_catch_all_stand_beside_a_gap()
    {
        var onCall = RosterRules.At(SampleAlerts.Roster, SampleAlerts.Utc("2026-03-01T12:00:00Z"));
        Assert.Equal([SampleAlerts.Cem], onCall.Backup);
        Assert.Equal([SampleAlerts.Cem, SampleAlerts.Dee], onCall.CatchAll);
    }

    [Fact]
    public void A_roster_that_should_not_have_been_stored_still_answers()
    {
        Assert.True(RosterRules.At(new OnCallRoster(), SampleAlerts.Noon).Gap);
        Assert.True(RosterRules.At(SampleAlerts.Roster with { Members = [] }, SampleAlerts.Noon).Gap);
        var unknownZone = SampleAlerts.Roster with { TimeZone = IanaZone.OnRecord("Mars/Base"), Backup = [StaffId.Parse("gone"), SampleAlerts.Dee] };
        Assert.Equal([SampleAlerts.Ann], RosterRules.At(unknownZone, SampleAlerts.Noon).Primary);
        Assert.Equal([SampleAlerts.Dee], RosterRules.At(unknownZone, SampleAlerts.Noon).Backup);
        var firstDay = SampleAlerts.Roster with { Rotation = SampleAlerts.Roster.Rotation! with { StartsOn = DateOnly.MinValue, Handover = new(DayOfWeek.Sunday, default) } };
        Assert.False(RosterRules.At(firstDay, SampleAlerts.Noon).Gap);
        Assert.False(RosterRules.At(firstDay, DateTimeOffset.MinValue.AddDays(2)).Gap);
    }

    [Fact]
    public void While_the_zone_is_unknown_both_are_on_call_around_a_handover()
    {
        var roster = SampleAlerts.Roster with { TimeZone = IanaZone.OnRecord("Mars/Base") };
        Assert.Equal([SampleAlerts.Ann], RosterRules.At(roster, SampleAlerts.Utc("2026-03-15T17:00:00Z")).Primary);
        Assert.Equal([SampleAlerts.Ann, SampleAlerts.Ben], RosterRules.At(roster, SampleAlerts.Utc("2026-03-16T12:00:00Z")).Primary.Order(Comparer<StaffId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value))));
        Assert.Equal([SampleAlerts.Ben], RosterRules.At(roster, SampleAlerts.Utc("2026-03-16T20:00:00Z")).Primary);
        Assert.Equal(
            [1, 2, 1],
            OnCallShifts.Of(roster, SampleAlerts.Utc("2026-03-15T12:00:00Z"), SampleAlerts.Utc("2026-03-17T12:00:00Z")).Select(shift => shift.OnCall.Length));
    }

    [Fact]
    public void Over_a_year_every_hour_has_one_person_and_everyone_serves_the_same_number_of_weeks()
    {
        var hours = Enumerable.Range(0, 52 * 7 * 24).Select(h => RosterRules.At(SampleAlerts.Roster, SampleAlerts.Utc("2026-03-09T12:00:00Z").AddHours(h)).Primary).ToList();
        Assert.All(hours, primary => Assert.Single(primary));
        // The clock change in November gives one week an hour more, the one in March one an hour less.
        Assert.InRange(hours.Count(p => p[0] == SampleAlerts.Ann), (26 * 7 * 24) - 1, (26 * 7 * 24) + 1);
    }
}

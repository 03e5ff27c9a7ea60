using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts.Roster;

public class RosterCheckTests
{
    private static readonly StaffId Gone = StaffId.Parse("gone");
    private static readonly Rotation Rotation = Optional.Roster.Rotation!;

    public static TheoryData<OnCallRoster, string> Faulty => new()
    {
        { Optional.Roster with { TimeZone = "" }, "timeZone" },
        { Optional.Roster with { TimeZone = "Mars/Base" }, "timeZone" },
        { Optional.Roster with { TimeZone = "Eastern Standard Time" }, "timeZone" },
        { With(m => m with { StaffId = default }), "members[4].staffId" },
        { With(m => m with { Name = " " }), "members[4].name" },
        { With(m => m with { Phone = default }), "members[4].phone" },
        { With(m => m with { Email = "" }), "members[4].email" },
        { With(m => m with { Email = "eve" }), "members[4].email" },
        { With(m => m with { Email = "@clinic.example" }), "members[4].email" },
        { With(m => m with { Email = "eve@" }), "members[4].email" },
        { With(m => m with { Email = null! }), "members[4].email" },
        { With(m => m with { StaffId = Optional.Ann }), "members[4].staffId" },
        { With(m => m with { Phone = Optional.Roster.Members[1].Phone }), "members[4].phone" },
        { With(m => m with { Email = "BEN@clinic.example " }), "members[4].email" },
        { Optional.Roster with { Members = Optional.Roster.Members.Add(null!) }, "members[4]" },
        { Optional.Roster with { Overrides = [null!] }, "overrides[0]" },
        { Optional.Roster with { Rotation = null }, "rotation" },
        { Optional.Roster with { Rotation = Rotation with { Handover = null! } }, "rotation" },
        { Optional.Roster with { Rotation = Rotation with { StartsOn = default } }, "rotation.startsOn" },
        { Optional.Roster with { Rotation = Rotation with { Order = [Optional.Ann, Gone] } }, "rotation.order[1]" },
        { Optional.Roster with { Overrides = [new(Gone, Optional.Noon, Optional.Noon.AddHours(1))] }, "overrides[0].staffId" },
        { Optional.Roster with { Overrides = [new(Optional.Ann, Optional.Noon, Optional.Noon)] }, "overrides[0].to" },
        { Optional.Roster with { Overrides = [new(Optional.Ann, Optional.Noon, Optional.Noon.AddSeconds(-1))] }, "overrides[0].to" },
        { Optional.Roster with { Backup = [Optional.Cem, Gone] }, "backup[1]" },
        { Optional.Roster with { CatchAll = [Gone] }, "catchAll[0]" },
        { Optional.Roster with { CatchAll = [] }, "catchAll" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named_with_its_place_and_what_is_allowed(OnCallRoster roster, string field)
    {
        var fault = Assert.Single(RosterRules.Check(roster));
        Assert.Equal(field, fault.Field);
        Assert.NotEmpty(fault.Problem);
    }

    [Fact]
    public void A_complete_roster_has_no_fault() => Assert.Empty(RosterRules.Check(Optional.Roster));

    [Fact]
    public void A_gap_is_legal()
    {
        var onOverridesOnly = Optional.Roster with { Rotation = Rotation with { Order = [] }, Backup = [] };
        Assert.Empty(RosterRules.Check(onOverridesOnly));
        Assert.Empty(RosterRules.Check(Optional.Roster with { Rotation = Rotation with { StartsOn = new DateOnly(2030, 1, 1) } }));
    }

    [Fact]
    public void Someone_may_have_two_turns_and_stand_on_several_steps() =>
        Assert.Empty(RosterRules.Check(Optional.Roster with { Rotation = Rotation with { Order = [Optional.Ann, Optional.Ben, Optional.Ann] }, Backup = [Optional.Ann] }));

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    public void A_step_has_at_most_12_people(int people, int faults)
    {
        StaffMember[] many = [.. Enumerable.Range(10, people).Select(i =>
            new StaffMember(StaffId.Parse($"s{i}"), "x", PhoneNumber.Parse($"+120255502{i}"), $"s{i}@clinic.example"))];
        var roster = Optional.Roster with { Members = Optional.Roster.Members.AddRange(many), CatchAll = [.. many.Select(m => m.StaffId)] };
        Assert.Equal(faults, RosterRules.Check(roster).Length);
    }

    [Fact]
    public void Every_fault_is_named_at_once() => Assert.Equal(["timeZone", "rotation", "catchAll"], RosterRules.Check(new OnCallRoster()).Select(f => f.Field));

    private static OnCallRoster With(Func<StaffMember, StaffMember> change) => Optional.Roster with
    {
        Members = Optional.Roster.Members.Add(change(new StaffMember(StaffId.Parse("eve"), "Eve", PhoneNumber.Parse("+12025550199"), "eve@clinic.example"))),
    };
}

using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Tests.Alerts;

public class RosterCheckTests
{
    private static readonly StaffId Gone = StaffId.Parse("gone");
    private static readonly Rotation Rotation = Given.Roster.Rotation!;

    public static TheoryData<Roster, string> Faulty => new()
    {
        { Given.Roster with { TimeZone = "" }, "timeZone" },
        { Given.Roster with { TimeZone = "Mars/Base" }, "timeZone" },
        { Given.Roster with { TimeZone = "Eastern Standard Time" }, "timeZone" },
        { With(m => m with { StaffId = default }), "members[4].staffId" },
        { With(m => m with { Name = " " }), "members[4].name" },
        { With(m => m with { Phone = default }), "members[4].phone" },
        { With(m => m with { Email = "" }), "members[4].email" },
        { With(m => m with { Email = "eve" }), "members[4].email" },
        { With(m => m with { Email = "@clinic.example" }), "members[4].email" },
        { With(m => m with { Email = "eve@" }), "members[4].email" },
        { With(m => m with { Email = null! }), "members[4].email" },
        { With(m => m with { StaffId = Given.Ann }), "members[4].staffId" },
        { With(m => m with { Phone = Given.Roster.Members[1].Phone }), "members[4].phone" },
        { With(m => m with { Email = "BEN@clinic.example " }), "members[4].email" },
        { Given.Roster with { Members = Given.Roster.Members.Add(null!) }, "members[4]" },
        { Given.Roster with { Overrides = [null!] }, "overrides[0]" },
        { Given.Roster with { Rotation = null }, "rotation" },
        { Given.Roster with { Rotation = Rotation with { Handover = null! } }, "rotation" },
        { Given.Roster with { Rotation = Rotation with { StartsOn = default } }, "rotation.startsOn" },
        { Given.Roster with { Rotation = Rotation with { Order = [Given.Ann, Gone] } }, "rotation.order[1]" },
        { Given.Roster with { Overrides = [new(Gone, Given.Noon, Given.Noon.AddHours(1))] }, "overrides[0].staffId" },
        { Given.Roster with { Overrides = [new(Given.Ann, Given.Noon, Given.Noon)] }, "overrides[0].to" },
        { Given.Roster with { Overrides = [new(Given.Ann, Given.Noon, Given.Noon.AddSeconds(-1))] }, "overrides[0].to" },
        { Given.Roster with { Backup = [Given.Cem, Gone] }, "backup[1]" },
        { Given.Roster with { CatchAll = [Gone] }, "catchAll[0]" },
        { Given.Roster with { CatchAll = [] }, "catchAll" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named_with_its_place_and_what_is_allowed(Roster roster, string field)
    {
        var fault = Assert.Single(RosterRules.Check(roster));
        Assert.Equal(field, fault.Field);
        Assert.NotEmpty(fault.Problem);
    }

    [Fact]
    public void A_complete_roster_has_no_fault() => Assert.Empty(RosterRules.Check(Given.Roster));

    [Fact]
    public void A_gap_is_legal()
    {
        var onOverridesOnly = Given.Roster with { Rotation = Rotation with { Order = [] }, Backup = [] };
        Assert.Empty(RosterRules.Check(onOverridesOnly));
        Assert.Empty(RosterRules.Check(Given.Roster with { Rotation = Rotation with { StartsOn = new DateOnly(2030, 1, 1) } }));
    }

    [Fact]
    public void Someone_may_have_two_turns_and_stand_on_several_steps() =>
        Assert.Empty(RosterRules.Check(Given.Roster with { Rotation = Rotation with { Order = [Given.Ann, Given.Ben, Given.Ann] }, Backup = [Given.Ann] }));

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    public void A_step_has_at_most_12_people(int people, int faults)
    {
        StaffMember[] many = [.. Enumerable.Range(10, people).Select(i =>
            new StaffMember(StaffId.Parse($"s{i}"), "x", PhoneNumber.Parse($"+120255502{i}"), $"s{i}@clinic.example"))];
        var roster = Given.Roster with { Members = Given.Roster.Members.AddRange(many), CatchAll = [.. many.Select(m => m.StaffId)] };
        Assert.Equal(faults, RosterRules.Check(roster).Length);
    }

    [Fact]
    public void Every_fault_is_named_at_once() => Assert.Equal(["timeZone", "rotation", "catchAll"], RosterRules.Check(new Roster()).Select(f => f.Field));

    private static Roster With(Func<StaffMember, StaffMember> change) => Given.Roster with
    {
        Members = Given.Roster.Members.Add(change(new StaffMember(StaffId.Parse("eve"), "Eve", PhoneNumber.Parse("+12025550199"), "eve@clinic.example"))),
    };
}

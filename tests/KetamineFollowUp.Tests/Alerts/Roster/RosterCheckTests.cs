using System.Text.Json;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts.Roster;

public class RosterCheckTests
{
    private static readonly StaffId Gone = StaffId.Parse("gone");
    private static readonly Rotation Rotation = SampleAlerts.Roster.Rotation!;

    public static TheoryData<OnCallRoster, string> Faulty => new()
    {
        { SampleAlerts.Roster with { TimeZone = default }, "timeZone" },
        { SampleAlerts.Roster with { TimeZone = IanaZone.OnRecord("Mars/Base") }, "timeZone" },
        { SampleAlerts.Roster with { TimeZone = IanaZone.OnRecord("Eastern Standard Time") }, "timeZone" },
        { With(m => m with { StaffId = default }), "members[4].staffId" },
        { With(m => m with { Name = " " }), "members[4].name" },
        { With(m => m with { Phone = default }), "members[4].phone" },
        { With(m => m with { Email = OnRecord("") }), "members[4].email" },
        { With(m => m with { Email = OnRecord("eve") }), "members[4].email" },
        { With(m => m with { Email = OnRecord("@clinic.example") }), "members[4].email" },
        { With(m => m with { Email = OnRecord("eve@") }), "members[4].email" },
        { With(m => m with { Email = OnRecord("eve@clinic") }), "members[4].email" },
        { With(m => m with { Email = OnRecord("eve@clinic.example ") }), "members[4].email" },
        { With(m => m with { Email = OnRecord(null) }), "members[4].email" },
        { With(m => m with { StaffId = SampleAlerts.Ann }), "members[4].staffId" },
        { With(m => m with { Phone = SampleAlerts.Roster.Members[1].Phone }), "members[4].phone" },
        { With(m => m with { Email = EmailAddress.Parse("BEN@clinic.example") }), "members[4].email" },
        { SampleAlerts.Roster with { Members = SampleAlerts.Roster.Members.Add(null!) }, "members[4]" },
        { SampleAlerts.Roster with { Overrides = [null!] }, "overrides[0]" },
        { SampleAlerts.Roster with { Rotation = null }, "rotation" },
        { SampleAlerts.Roster with { Rotation = Rotation with { Handover = null! } }, "rotation" },
        { SampleAlerts.Roster with { Rotation = Rotation with { StartsOn = default } }, "rotation.startsOn" },
        { SampleAlerts.Roster with { Rotation = Rotation with { Order = [SampleAlerts.Ann, Gone] } }, "rotation.order[1]" },
        { SampleAlerts.Roster with { Overrides = [new(Gone, SampleAlerts.Noon, SampleAlerts.Noon.AddHours(1))] }, "overrides[0].staffId" },
        { SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Ann, SampleAlerts.Noon, SampleAlerts.Noon)] }, "overrides[0].to" },
        { SampleAlerts.Roster with { Overrides = [new(SampleAlerts.Ann, SampleAlerts.Noon, SampleAlerts.Noon.AddSeconds(-1))] }, "overrides[0].to" },
        { SampleAlerts.Roster with { Backup = [SampleAlerts.Cem, Gone] }, "backup[1]" },
        { SampleAlerts.Roster with { CatchAll = [Gone] }, "catchAll[0]" },
        { SampleAlerts.Roster with { CatchAll = [] }, "catchAll" },
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
    public void A_complete_roster_has_no_fault() => Assert.Empty(RosterRules.Check(SampleAlerts.Roster));

    [Fact]
    public void A_gap_is_legal()
    {
        var onOverridesOnly = SampleAlerts.Roster with { Rotation = Rotation with { Order = [] }, Backup = [] };
        Assert.Empty(RosterRules.Check(onOverridesOnly));
        Assert.Empty(RosterRules.Check(SampleAlerts.Roster with { Rotation = Rotation with { StartsOn = new DateOnly(2030, 1, 1) } }));
    }

    [Fact]
    public void Someone_may_have_two_turns_and_stand_on_several_steps() =>
        Assert.Empty(RosterRules.Check(SampleAlerts.Roster with { Rotation = Rotation with { Order = [SampleAlerts.Ann, SampleAlerts.Ben, SampleAlerts.Ann] }, Backup = [SampleAlerts.Ann] }));

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    public void A_step_has_at_most_12_people(int people, int faults)
    {
        StaffMember[] many = [.. Enumerable.Range(10, people).Select(i =>
            new StaffMember(StaffId.Parse($"s{i}"), "x", PhoneNumber.Parse($"+120255502{i}"), EmailAddress.Parse($"s{i}@clinic.example")))];
        var roster = SampleAlerts.Roster with { Members = SampleAlerts.Roster.Members.AddRange(many), CatchAll = [.. many.Select(m => m.StaffId)] };
        Assert.Equal(faults, RosterRules.Check(roster).Length);
    }

    [Fact]
    public void Every_fault_is_named_at_once() => Assert.Equal(["timeZone", "rotation", "catchAll"], RosterRules.Check(new OnCallRoster()).Select(f => f.Field));

    private static OnCallRoster With(Func<StaffMember, StaffMember> change) => SampleAlerts.Roster with
    {
        Members = SampleAlerts.Roster.Members.Add(change(new StaffMember(StaffId.Parse("eve"), "Eve", PhoneNumber.Parse("+12025550199"), EmailAddress.Parse("eve@clinic.example")))),
    };

    // Of a roster that was stored before addresses were parsed.
    private static EmailAddress OnRecord(string? text) => JsonSerializer.Deserialize<EmailAddress>(JsonSerializer.Serialize(text));
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Whom each step of the ladder pages at one instant.</summary>
internal sealed class LadderPeople(Alert alert, AlertFacts facts, DateTimeOffset at)
{
    private readonly OnCall? _onCall = facts.Roster is null ? null : RosterRules.At(facts.Roster, at);

    /// <summary>The people of a step, but for the one whose own words the alert is about: a person in danger is not asked to help themselves.</summary>
    public ImmutableArray<StaffId> On(Rung rung) => _onCall is null ? [] : rung switch
    {
        Rung.OnCall => Others(_onCall.Primary),
        Rung.Backup => Others(_onCall.Backup),
        Rung.CatchAll => Others(_onCall.CatchAll),
    };

    /// <summary>The staff member alone if still on the roster, else nobody.</summary>
    public ImmutableArray<StaffId> Known(StaffId? id) => id is { } staff && facts.HasOnRoster(staff) ? Others([staff]) : [];

    /// <summary>The first person of the first step that has one, for a message that goes to one person.</summary>
    public StaffId? First() => Enum.GetValues<Rung>().SelectMany(r => On(r)).Select(id => (StaffId?)id).FirstOrDefault();

    private ImmutableArray<StaffId> Others(ImmutableArray<StaffId> people) => alert.AboutStaff is { } own ? people.Remove(own) : people;
}

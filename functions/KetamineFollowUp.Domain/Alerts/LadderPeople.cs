using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Whom each step of the ladder pages at one instant.</summary>
internal sealed class LadderPeople(OnCallRoster? roster, DateTimeOffset at)
{
    private readonly OnCall? _onCall = roster is null ? null : RosterRules.At(roster, at);

    public ImmutableArray<StaffId> On(Rung rung) => _onCall is null ? [] : rung switch
    {
        Rung.OnCall => _onCall.Primary,
        Rung.Backup => _onCall.Backup,
        Rung.CatchAll => _onCall.CatchAll,
    };

    /// <summary>The staff member alone if still on the roster, else nobody.</summary>
    public ImmutableArray<StaffId> Known(StaffId? id) =>
        id is { } staff && roster is not null && roster.Members.Any(m => m?.StaffId == staff) ? [staff] : [];

    /// <summary>The first person of the first step that has one, for a message that goes to one person.</summary>
    public StaffId? First() => Enum.GetValues<Rung>().SelectMany(r => On(r)).Select(id => (StaffId?)id).FirstOrDefault();
}

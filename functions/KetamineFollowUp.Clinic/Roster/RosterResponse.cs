using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>The answer to <c>PUT /api/roster</c>: the roster as it now stands, and what to look at.</summary>
internal sealed record RosterResponse(
    IanaZone TimeZone,
    ImmutableArray<StaffMember> Members,
    Rotation? Rotation,
    ImmutableArray<Override> Overrides,
    ImmutableArray<StaffId> Backup,
    ImmutableArray<StaffId> CatchAll,
    ImmutableArray<RosterWarning> Warnings)
{
    public static RosterResponse Of(RosterOutcome.Stored stored) => new(
        stored.Roster.TimeZone, stored.Roster.Members, stored.Roster.Rotation, stored.Roster.Overrides, stored.Roster.Backup, stored.Roster.CatchAll,
        [.. stored.HandedOver.Select(held => new RosterWarning("holds-alerts", held.StaffId, held.AlertIds, "has left the roster with alerts in hand: they page the backup now"))]);
}

/// <summary>Something about a roster that was stored all the same.</summary>
/// <param name="Kind"><c>holds-alerts</c>: somebody who is not on the roster had alerts in hand.</param>
/// <param name="StaffId">Who.</param>
/// <param name="AlertIds">Which alerts.</param>
/// <param name="Problem">In words.</param>
internal sealed record RosterWarning(string Kind, StaffId StaffId, ImmutableArray<AlertId> AlertIds, string Problem);

using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Staff;

/// <summary>Replaces the roster.</summary>
public sealed class RosterChangeDesk(RosterDesk rosters, PatientDesk desk)
{
    /// <summary>Stores the roster unless something is wrong with it; who is on call changes with it at once.</summary>
    /// <returns>What is wrong; empty when it was stored.</returns>
    public async Task<ImmutableArray<RosterFault>> Replace(Roster roster, CancellationToken cancel)
    {
        var faults = RosterRules.Check(roster);
        if (!faults.IsEmpty)
        {
            return faults;
        }

        await rosters.Store(roster, cancel);

        // The roster stands; a caller who has gone must not keep its change off the record.
        await desk.Change(
            RecordIds.ClinicPartition,
            work =>
            {
                work.Audit(Actors.Integration, "roster-changed", "roster");
                return Task.FromResult(true);
            },
            CancellationToken.None);
        return [];
    }
}

using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Local.Serving;

/// <summary>What must hold before the first request: sound instruments, sound protocols that have not changed, a roster.</summary>
internal static class StartChecks
{
    /// <exception cref="ServeFault">Something does not hold.</exception>
    public static async Task Run(IRecordStore store, RosterStore rosters, Backfills backfills, CancellationToken cancel)
    {
        var catalog = Instruments();
        if (await ShippedDefinitionsCheck.FirstFault(store, catalog, cancel) is { } fault)
        {
            throw new ServeFault(fault);
        }

        if (await rosters.Current(cancel) is null)
        {
            await rosters.Store(SampleClinic.Roster, cancel);
        }

        await backfills.Ensure(cancel);
    }

    private static InstrumentCatalog Instruments()
    {
        try
        {
            return InstrumentCatalog.Shipped;
        }
        catch (InvalidOperationException faults)
        {
            throw new ServeFault(faults.Message);
        }
    }
}

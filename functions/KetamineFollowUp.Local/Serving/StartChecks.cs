using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Local.Simulation;

namespace KetamineFollowUp.Local.Serving;

/// <summary>What must hold before the first request: sound instruments, sound protocols that have not changed, a roster.</summary>
internal static class StartChecks
{
    /// <exception cref="ServeFault">Something does not hold.</exception>
    public static async Task Run(IRecordStore store, RosterDesk rosters, CancellationToken cancel)
    {
        var catalog = Instruments();
        foreach (var (version, shipped) in ShippedProtocols.All.OrderBy(one => one.Key.Id, StringComparer.Ordinal).ThenBy(one => one.Key.Version))
        {
            var name = $"{version.Id} version {version.Version}";
            ProtocolFile.Read(name, shipped.Json, id => catalog.Find(id) is not null).Match(
                loaded => true,
                faulty => throw new ServeFault($"the protocol is faulty: {string.Join("; ", faulty.Faults)}"));
            if (!await ProtocolVersions.Keep(store, shipped, cancel))
            {
                throw new ServeFault($"protocol {name} was stored with other content. A version never changes: give the changed protocol a new version.");
            }
        }

        if (await rosters.Current(cancel) is null)
        {
            await rosters.Store(SampleClinic.Roster, cancel);
        }
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

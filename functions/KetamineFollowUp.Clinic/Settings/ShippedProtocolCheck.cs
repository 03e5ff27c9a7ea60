using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Clinic.Settings;

/// <summary>What every host checks before it serves: the protocols that ship are sound, and none differs from what ran here before.</summary>
public static class ShippedProtocolCheck
{
    /// <summary>Reads every shipped protocol and keeps the new ones in the record.</summary>
    /// <returns>The first fault, in words for whoever starts the clinic; null: all is well.</returns>
    public static async Task<string?> FirstFault(IRecordStore store, InstrumentCatalog catalog, CancellationToken cancel)
    {
        foreach (var (version, shipped) in ShippedProtocols.All.OrderBy(one => one.Key.Id, StringComparer.Ordinal).ThenBy(one => one.Key.Version))
        {
            var name = $"{version.Id} version {version.Version}";
            var faults = ProtocolFile.Read(name, shipped.Json, (id, version) => catalog.Find(id, version) is not null).Match(
                _ => (string?)null,
                faulty => $"the protocol is faulty: {string.Join("; ", faulty.Faults)}");
            if (faults is not null)
            {
                return faults;
            }

            if (!await ProtocolVersions.Keep(store, shipped, cancel))
            {
                return $"protocol {name} was stored with other content. A version never changes: give the changed protocol a new version.";
            }
        }

        return null;
    }
}

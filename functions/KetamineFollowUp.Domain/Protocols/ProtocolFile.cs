using System.Collections.Immutable;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>Reads and checks a protocol file.</summary>
public static class ProtocolFile
{
    /// <summary>The protocol, or every fault of the file at once.</summary>
    /// <param name="fileName">Names the file in faults.</param>
    /// <param name="json">The file's content.</param>
    /// <param name="instrumentExists">True for an instrument, by id and version, that can be asked.</param>
    /// <param name="warningAbout">What the maintainer should know about an instrument, such as an unverified translation; null: nothing.</param>
    public static ProtocolLoad Read(string fileName, string json, Func<string, int, bool> instrumentExists, Func<string, int, string?>? warningAbout = null)
    {
        var faults = new FaultList(fileName);
        if (DefinitionJson.Read(json, faults, ProtocolReader.Read) is not { } protocol)
        {
            return new ProtocolLoad.Faulty(faults.All);
        }

        ProtocolRules.Check(protocol, faults);
        var uses = InstrumentUses.Of(protocol, faults);
        InstrumentUses.CheckAllExist(uses, protocol, instrumentExists, faults);
        return faults.IsEmpty ? new ProtocolLoad.Loaded(protocol, Warnings(uses, protocol, warningAbout, faults)) : new ProtocolLoad.Faulty(faults.All);
    }

    private static ImmutableArray<DefinitionFault> Warnings(
        IEnumerable<InstrumentUse> uses, Protocol protocol, Func<string, int, string?>? warningAbout, FaultList places) =>
    [
        .. from use in uses.DistinctBy(u => u.Instrument)
           let warning = warningAbout?.Invoke(use.Instrument, protocol.VersionOf(use.Instrument))
           where warning is not null
           select places.At(use.Path, $"{use.Instrument}: {warning}"),
    ];
}

using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Clinic.Protocols;

/// <summary>A protocol file that somebody wants looked at before it ships.</summary>
public static class ProtocolDraft
{
    /// <summary>The protocol with what its maintainer should know, or every fault with its place.</summary>
    public static ProtocolLoad Read(string fileName, string json, InstrumentCatalog catalog) =>
        ProtocolFile.Read(fileName, json, (id, version) => catalog.Find(id, version) is not null, (id, version) => WarningAbout(catalog.Get(id, version)));

    private static string? WarningAbout(Instrument instrument) => instrument.Translation switch
    {
        Translation.Official or Translation.Verified => null,
        Translation.Unverified => "its Spanish text has not been compared with an official version",
    };
}

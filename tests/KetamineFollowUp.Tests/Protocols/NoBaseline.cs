using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Protocols;

/// <summary>The shipped protocol that asks nothing before the first session: what other tests are about is then the only thing that happens.</summary>
internal static class NoBaseline
{
    public static Protocol Protocol { get; } = ShippedProtocols.Standard with { Baseline = [] };

    public static ProtocolCatalog Catalog { get; } = new(Protocol, [Protocol]);
}

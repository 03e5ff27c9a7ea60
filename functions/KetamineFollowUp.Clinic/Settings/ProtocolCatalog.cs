using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Clinic.Settings;

/// <summary>The protocol versions that ship with the deployment; an episode keeps the one it started with.</summary>
public sealed class ProtocolCatalog(Protocol current, IEnumerable<Protocol> all)
{
    private readonly Dictionary<(string Id, int Version), Protocol> _all = all.ToDictionary(protocol => (protocol.Id, protocol.Version));

    /// <summary>The versions that ship with the product.</summary>
    public static ProtocolCatalog Shipped => new(ShippedProtocols.Standard, ShippedProtocols.All.Values.Select(shipped => shipped.Protocol));

    /// <summary>The version that new episodes start with.</summary>
    public Protocol Current { get; } = current;

    /// <summary>The version that an episode started with; it must ship with the deployment for as long as episodes run on it.</summary>
    public Protocol Of(Episode episode) => _all.TryGetValue((episode.ProtocolId, episode.ProtocolVersion), out var protocol)
        ? protocol
        : throw new InvalidOperationException($"protocol {episode.ProtocolId} version {episode.ProtocolVersion} is not deployed");
}

using System.Collections.Immutable;
using System.Reflection;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The protocol files that are part of the product.</summary>
public static class ShippedProtocols
{
    private const string Prefix = "protocols/";

    /// <summary>Every shipped version, with the file's text as shipped: the same version with other content must never run.</summary>
    public static ImmutableDictionary<(string Id, int Version), ShippedProtocol> All { get; } =
        ReadAll().ToImmutableDictionary(s => (s.Protocol.Id, s.Protocol.Version));

    /// <summary>The newest version of <c>ketamine-standard</c>: what a new episode starts with.</summary>
    public static Protocol Standard { get; } = All.Values.Select(s => s.Protocol).Where(p => p.Id == "ketamine-standard").MaxBy(p => p.Version)!;

    private static IEnumerable<ShippedProtocol> ReadAll()
    {
        var assembly = typeof(ShippedProtocols).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var (fileName, json) = (name[Prefix.Length..], Text(assembly, name));

            // That every instrument exists is checked by a test of the shipped files and by `protocol check`.
            yield return ProtocolFile.Read(fileName, json, (_, _) => true).Match(
                loaded => new ShippedProtocol(loaded.Protocol, json),
                faulty => throw new InvalidOperationException($"a shipped protocol is faulty: {string.Join("; ", faulty.Faults)}"));
        }
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>A protocol that ships with the product.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Json">Its file, unchanged.</param>
public sealed record ShippedProtocol(Protocol Protocol, string Json);

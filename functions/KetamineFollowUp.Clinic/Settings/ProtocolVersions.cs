using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Clinic.Settings;

/// <summary>
/// Every protocol version that ever ran here, as its file was. Stored once, never replaced: an episode's plan can be explained
/// years later, and nobody changes a version that patients are followed by.
/// </summary>
public static class ProtocolVersions
{
    private const string Partition = "clinic";

    /// <summary>Stores the version if it is new.</summary>
    /// <returns>False when the same version is on record with other content: then it must not run.</returns>
    public static async Task<bool> Keep(IRecordStore store, ShippedProtocol shipped, CancellationToken cancel)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"protocol~{shipped.Protocol.Id}~{shipped.Protocol.Version}");
        var key = new DocumentKey(Container.Clinic, Partition, id);
        if (await store.Read(key, cancel) is not { } kept)
        {
            var created = await store.Commit(Container.Clinic, Partition, [new Write.Create(new Document(key, "protocol", shipped.Json))], cancel);
            if (created is CommitResult.Committed)
            {
                return true;
            }

            // Another instance starts at the same time.
            kept = await store.Read(key, cancel) ?? throw new StoreUnavailableException("the protocol could not be stored");
        }

        // What it says counts, not how it is laid out.
        using var one = JsonDocument.Parse(kept.Document.Body);
        using var other = JsonDocument.Parse(shipped.Json);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Settings;

/// <summary>
/// The fingerprint of every instrument version that ever ran here. Answers are read in the version they were given to, for years: what a version
/// asks never changes.
/// </summary>
public static class InstrumentVersions
{
    private const string Partition = "clinic";
    private const string DocumentId = "instruments";

    /// <summary>Keeps the fingerprints of versions that are new.</summary>
    /// <returns>The first version that is on record with other content: then it must not run. Null: all is well.</returns>
    public static async Task<Instrument?> Keep(IRecordStore store, InstrumentCatalog catalog, CancellationToken cancel)
    {
        var key = new DocumentKey(Container.Clinic, Partition, DocumentId);
        while (true)
        {
            var kept = await store.Read(key, cancel);
            var known = kept is null ? ImmutableSortedDictionary<string, string>.Empty : RecordJson.Read<ImmutableSortedDictionary<string, string>>(kept.Document.Body);
            if (catalog.Every.FirstOrDefault(instrument => known.TryGetValue(NameOf(instrument), out var before) && before != instrument.Fingerprint) is { } changed)
            {
                return changed;
            }

            var all = known.SetItems(catalog.Every.Select(instrument => KeyValuePair.Create(NameOf(instrument), instrument.Fingerprint)));
            if (all.Count == known.Count || await Write(store, key, kept, all, cancel))
            {
                return null;
            }
        }
    }

    private static string NameOf(Instrument instrument) => string.Create(CultureInfo.InvariantCulture, $"{instrument.Id}~{instrument.Version}");

    // Another instance that starts at the same time may have been faster: then it is read again.
    private static async Task<bool> Write(
        IRecordStore store, DocumentKey key, StoredDocument? kept, ImmutableSortedDictionary<string, string> all, CancellationToken cancel)
    {
        var document = new Document(key, DocumentId, RecordJson.Write(all));
        Write write = kept is null ? new Write.Create(document) : new Write.Replace(document, kept.ETag);
        return await store.Commit(Container.Clinic, Partition, [write], cancel) is CommitResult.Committed;
    }
}

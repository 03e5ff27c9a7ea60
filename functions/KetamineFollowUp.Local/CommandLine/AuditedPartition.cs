using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>One partition beside its audit chain.</summary>
/// <param name="Partition">Whose.</param>
/// <param name="Faults">What does not hold, in words.</param>
internal sealed record AuditedPartition(string Partition, ImmutableArray<string> Faults)
{
    private const int AtOnce = 1000;

    // A server at work writes on between two reads; what holds still for one reading is judged.
    private const int MaxReadings = 10;

    private ImmutableArray<string> _hashes = [];

    /// <summary>How many entries the chain has.</summary>
    public int Entries => _hashes.Length;

    /// <summary>The hash of an entry by its number; null: there is none.</summary>
    public string? HashOf(long sequence) => sequence >= 1 && sequence <= _hashes.Length ? _hashes[(int)sequence - 1] : null;

    /// <summary>Reads and judges it.</summary>
    public static async Task<AuditedPartition> Read(SqliteReader record, AuditKeys keys, string partition, CancellationToken cancel)
    {
        for (var reading = 1; ; reading++)
        {
            var before = await Record(record, partition, cancel);
            var chain = await All(record, partition, DocumentTypes.Audit, cancel);
            List<Document> documents = [];
            foreach (var type in AuditContents.Kept)
            {
                documents.AddRange(await All(record, partition, type, cancel));
            }

            var judged = Judge(keys, partition, before, [.. chain.Select(stored => Parsed<AuditEntry>(stored) ?? Unreadable)], documents);
            if (judged.Faults.IsEmpty || reading == MaxReadings || await Record(record, partition, cancel) == before)
            {
                return judged;
            }
        }
    }

    private static AuditedPartition Judge(AuditKeys keys, string partition, Document? record, List<AuditEntry> chain, List<Document> documents)
    {
        // A document that cannot be read stands for a chain that must be empty: whatever entries there are do not fit it.
        var head = Parsed<PatientRecord>(record)?.Audit ?? PatientRecord.New(partition).Audit;
        ImmutableArray<string> faults = AuditChain.Verify(keys, PatientRecord.New(partition).Audit, chain, head) is AuditVerdict.Broken broken
            ? [string.Create(
                CultureInfo.InvariantCulture,
                $"the chain is broken at entry {broken.Sequence}, which is {EnumNames.Name(broken.Why)}; every entry before it is intact")]
            : Differences(chain, documents, record);
        return new AuditedPartition(partition, faults) { _hashes = [.. chain.Select(entry => entry.Hash)] };
    }

    private static ImmutableArray<string> Differences(List<AuditEntry> chain, List<Document> documents, Document? record)
    {
        try
        {
            return [.. KeptContents.Differences(chain, documents, record, DateTimeOffset.MaxValue)];
        }
        catch (JsonException)
        {
            return ["a document cannot be read"];
        }
    }

    private static async Task<Document?> Record(SqliteReader record, string partition, CancellationToken cancel) =>
        (await record.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel))?.Document;

    private static async Task<List<Document>> All(SqliteReader record, string partition, string type, CancellationToken cancel)
    {
        var found = new List<Document>();
        string? after = null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await record.Query(Container.Care, partition, type, after, AtOnce, cancel);
            found.AddRange(page.Select(stored => stored.Document));
            after = page.Count > 0 ? page[^1].Document.Key.Id : after;
        }
        while (page.Count == AtOnce);
        return found;
    }

    // Its hash is not that of its content: found as altered, where it stands.
    private static AuditEntry Unreadable { get; } = new(0, default, "", "", "", [], "", "");

    private static T? Parsed<T>(Document? document)
        where T : class
    {
        try
        {
            return document is null ? null : RecordJson.Read<T>(document.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>The audit chain of one partition.</summary>
internal sealed class AuditedPartition(SqliteReader record, string partition)
{
    private const int AtOnce = 1000;

    // A server at work writes on between two reads; a chain that holds still for one reading is judged.
    private const int MostReadings = 10;

    public async Task<AuditVerdict> Verify(CancellationToken cancel)
    {
        var head = await Head(cancel);
        for (var reading = 1; ; reading++)
        {
            var verdict = AuditChain.Verify(PatientRecord.New(partition).Audit, await Chain(cancel), head);
            var after = await Head(cancel);
            if (verdict is AuditVerdict.Intact || after == head || reading == MostReadings)
            {
                return verdict;
            }

            head = after;
        }
    }

    // A document that cannot be read stands for a chain that must be empty: whatever entries there are do not fit it.
    private async Task<AuditHead> Head(CancellationToken cancel)
    {
        var stored = await record.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel);
        return Parsed<PatientRecord>(stored)?.Audit ?? PatientRecord.New(partition).Audit;
    }

    private async Task<List<AuditEntry>> Chain(CancellationToken cancel)
    {
        var chain = new List<AuditEntry>();
        string? after = null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await record.Query(Container.Care, partition, DocumentTypes.Audit, after, AtOnce, cancel);
            chain.AddRange(page.Select(stored => Parsed<AuditEntry>(stored) ?? Unreadable));
            after = page.Count > 0 ? page[^1].Document.Key.Id : after;
        }
        while (page.Count == AtOnce);
        return chain;
    }

    // Its hash is not that of its content: found as altered, where it stands.
    private static AuditEntry Unreadable { get; } = new(0, default, "", "", "", [], "", "");

    private static T? Parsed<T>(StoredDocument? stored)
        where T : class
    {
        try
        {
            return stored is null ? null : RecordJson.Read<T>(stored.Document.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

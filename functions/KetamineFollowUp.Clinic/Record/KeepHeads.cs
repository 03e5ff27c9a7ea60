using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Keeps where every audit chain ends, once a day.</summary>
public sealed class KeepHeads(IRecordStore store, IHeadArchive archive, AuditKeys keys, TimeProvider time)
{
    private const int PartitionsAtOnce = 500;

    /// <summary>Keeps them unless that was done on this day, by UTC.</summary>
    public async Task Daily(CancellationToken cancel)
    {
        if (await Last(cancel) is not { } last || last.At.UtcDateTime.Date < time.GetUtcNow().UtcDateTime.Date)
        {
            await Now(cancel);
        }
    }

    /// <summary>Keeps them as they are now, unless nothing has changed.</summary>
    public async Task Now(CancellationToken cancel)
    {
        var last = await Last(cancel);
        var heads = await Heads(cancel);
        if (last is null || !heads.SequenceEqual(last.Heads))
        {
            var next = AuditHeads.After(last, time.GetUtcNow(), heads, keys);
            _ = await archive.Keep(next.Name, RecordJson.Write(next), cancel);
        }
    }

    private async Task<AuditHeads?> Last(CancellationToken cancel) => await archive.Last(cancel) is { } content ? RecordJson.Read<AuditHeads>(content) : null;

    private async Task<ImmutableSortedDictionary<string, AuditHead>> Heads(CancellationToken cancel)
    {
        var heads = ImmutableSortedDictionary.CreateBuilder<string, AuditHead>(StringComparer.Ordinal);
        string? after = null;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Patients(after, PartitionsAtOnce, cancel);
            foreach (var document in page.Select(stored => stored.Document))
            {
                heads[document.Key.Partition] = RecordJson.Read<PatientRecord>(document.Body).Audit;
                after = document.Key.Partition;
            }
        }
        while (page.Count == PartitionsAtOnce);
        return heads.ToImmutable();
    }
}

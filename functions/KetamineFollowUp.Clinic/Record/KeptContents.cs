using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What the audit entries of one partition say that its documents are, beside what they are.</summary>
public static class KeptContents
{
    /// <summary>The action of the entry that took in the documents of before hashes were kept.</summary>
    public const string TakenIn = "record-taken-in";

    /// <summary>Every document that was changed, is missing or was added otherwise than through the clinic, in words.</summary>
    /// <param name="chain">The partition's entries; they verify.</param>
    /// <param name="documents">Its documents of the types that are kept.</param>
    /// <param name="record">Its patient document; null: it is gone.</param>
    /// <param name="now">What was written with an end before it may be gone.</param>
    public static IEnumerable<string> Differences(IReadOnlyCollection<AuditEntry> chain, IReadOnlyCollection<Document> documents, Document? record, DateTimeOffset now)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, hash) in chain.SelectMany(entry => entry.Contents ?? ImmutableDictionary<string, string>.Empty))
        {
            kept[id] = hash;
        }

        var knowsAll = chain.FirstOrDefault() is { Contents: not null } || chain.Any(entry => entry.Action == TakenIn);
        var found = documents.Select(document => (document.Key.Id, document.Type, Hash: AuditContents.Of(document))).ToList();
        if (kept.TryGetValue(RecordIds.Patient, out var facts) && record is not null && AuditContents.OfFacts(record) != facts)
        {
            yield return "the patient's own facts were changed";
        }

        foreach (var (id, type, hash) in found)
        {
            if (kept.Remove(id, out var written) ? written != hash : knowsAll)
            {
                yield return written is null ? $"{type} {id} was added" : $"{type} {id} was changed";
            }
        }

        foreach (var (id, hash) in kept.Where(one => one.Key != RecordIds.Patient && !AuditContents.MayBeGone(one.Value, now)))
        {
            yield return $"{id} is missing";
        }
    }
}

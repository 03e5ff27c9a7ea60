using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A chain of audit entries in which each carries the hash of the one before: what was written once cannot be changed, dropped or moved unseen.</summary>
/// <remarks>Whoever deletes a whole record, or cuts a chain off together with its head, shows in the heads that are kept elsewhere (<see cref="AuditHeads"/>).</remarks>
public static class AuditChain
{
    /// <summary>The next entry of the chain, and the head that must be written in the same batch.</summary>
    /// <param name="keys">The first of them makes the hash.</param>
    /// <param name="head">Where the chain ends.</param>
    /// <param name="line">What was done.</param>
    /// <param name="contents">The hashes of what was written with it.</param>
    public static (AuditEntry Entry, AuditHead Head) Append(AuditKeys keys, AuditHead head, AuditLine line, ImmutableDictionary<string, string> contents)
    {
        var open = new AuditEntry(head.Sequence + 1, line.At.ToUniversalTime(), line.Actor, line.Action, line.About, line.Details, head.Hash, "") { Contents = contents };
        var entry = open with { Hash = AuditHash.Of(open, keys) };
        return (entry, new AuditHead(entry.Sequence, entry.Hash));
    }

    /// <summary>Verifies that these are exactly the entries written from <paramref name="start"/> to <paramref name="head"/>, in the order of their document ids.</summary>
    public static AuditVerdict Verify(AuditKeys keys, AuditHead start, IEnumerable<AuditEntry> entries, AuditHead head)
    {
        var chain = entries.ToImmutableArray();
        var last = start;
        for (var i = 0; i < chain.Length; i++)
        {
            if (Fault(keys, chain, i, last, head) is { } fault)
            {
                return fault;
            }

            last = new AuditHead(chain[i].Sequence, chain[i].Hash);
        }

        return last.Sequence < head.Sequence ? new AuditVerdict.Broken(last.Sequence + 1, AuditFault.Truncated)
            : last != head ? new AuditVerdict.Broken(last.Sequence, AuditFault.Foreign)
            : new AuditVerdict.Intact(chain.Length);
    }

    private static AuditVerdict.Broken? Fault(AuditKeys keys, ImmutableArray<AuditEntry> chain, int index, AuditHead last, AuditHead head)
    {
        var entry = chain[index];
        var expected = last.Sequence + 1;
        var isOlderForm = entry.Contents is null && chain.Take(index).Any(before => before.Contents is not null);
        if (isOlderForm || !AuditHash.IsHashOf(entry, keys))
        {
            return new(expected, AuditFault.Altered);
        }

        if (entry.Sequence != expected)
        {
            return new(expected, entry.Sequence < expected ? AuditFault.Repeated
                : chain.Skip(index + 1).Any(x => x.Sequence == expected) ? AuditFault.Reordered
                : AuditFault.Missing);
        }

        if (entry.PreviousHash != last.Hash)
        {
            // Which of the two is the stranger? If everything from here on leads to the head, the one before was exchanged.
            return new(index > 0 && LeadsTo(keys, chain, index, head) ? last.Sequence : expected, AuditFault.Foreign);
        }

        var isBeyond = expected > head.Sequence;
        var isNotTheHead = expected == head.Sequence && entry.Hash != head.Hash;
        return isBeyond || isNotTheHead ? new(expected, AuditFault.Foreign) : null;
    }

    private static bool LeadsTo(AuditKeys keys, ImmutableArray<AuditEntry> chain, int from, AuditHead head)
    {
        for (var i = from + 1; i < chain.Length; i++)
        {
            if (chain[i].PreviousHash != chain[i - 1].Hash || !AuditHash.IsHashOf(chain[i], keys))
            {
                return false;
            }
        }

        return new AuditHead(chain[^1].Sequence, chain[^1].Hash) == head;
    }
}

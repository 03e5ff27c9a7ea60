using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>The heads that were kept beside the data.</summary>
/// <param name="All">Those that can be trusted, the oldest first.</param>
/// <param name="Faults">What is wrong with the files themselves.</param>
internal sealed record KeptHeads(ImmutableArray<AuditHeads> All, ImmutableArray<string> Faults)
{
    /// <summary>What there is, in words.</summary>
    public string Said => All.IsEmpty
        ? "no heads have been kept yet, so a record that was deleted whole would not be missed"
        : string.Create(CultureInfo.InvariantCulture, $"nothing is missing since the heads of {All[^1].At:yyyy-MM-dd HH:mm} UTC");

    /// <summary>Reads and checks the files.</summary>
    public static KeptHeads Read(HeadFiles files, AuditKeys keys)
    {
        var (all, faults) = (new List<AuditHeads>(), new List<string>());
        foreach (var content in files.All())
        {
            var next = all.Count + faults.Count + 1;
            if (Parsed(content) is not { } heads || !heads.AreSignedWith(keys))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit heads {next}: the file is not what was signed"));
            }
            else if (heads.Number != next || (all.Count > 0 && heads.Before != all[^1].Code))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit heads {next}: the file that belongs before number {heads.Number} is missing"));
                all.Add(heads);
            }
            else
            {
                all.Add(heads);
            }
        }

        return new KeptHeads([.. all], [.. faults]);
    }

    /// <summary>Records and ends of chains that were there when heads were kept, and are no longer, in words.</summary>
    public IEnumerable<string> Missed(IReadOnlyCollection<AuditedPartition> found)
    {
        var chains = found.ToDictionary(chain => chain.Partition, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heads in All.Reverse())
        {
            foreach (var (partition, head) in heads.Heads.Where(one => !told.Contains(one.Key)))
            {
                var fault = chains.TryGetValue(partition, out var chain) && chain.Entries > 0 ? Rewritten(chain, head) : RecordIds.IsNumber(partition) || head.Sequence == 0 ? null : "the whole record is missing";
                if (fault is not null && told.Add(partition))
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{partition}: {fault}; it was there on {heads.At:yyyy-MM-dd HH:mm} UTC");
                }
            }
        }
    }

    // The record of an unknown number expires, and begins anew when the number writes again.
    private static string? Rewritten(AuditedPartition chain, AuditHead head) =>
        head.Sequence == 0 || chain.HashOf(head.Sequence) == head.Hash || RecordIds.IsNumber(chain.Partition) ? null
        : chain.HashOf(head.Sequence) is null ? string.Create(CultureInfo.InvariantCulture, $"its chain was cut off before entry {head.Sequence}")
        : string.Create(CultureInfo.InvariantCulture, $"its chain was written anew up to entry {head.Sequence}");

    private static AuditHeads? Parsed(string content)
    {
        try
        {
            return RecordJson.Read<AuditHeads>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Where every chain ended at an instant, signed, and kept where the store's own writers cannot change it: a record that is deleted whole, or cut
/// off together with its head, is missed.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When they were taken.</param>
/// <param name="Heads">Every partition with a record, and where its chain ended.</param>
/// <param name="Before">The code of the heads before these; empty for the first.</param>
/// <param name="Code">The keyed hash of all of it.</param>
public sealed record AuditHeads(int Number, DateTimeOffset At, ImmutableSortedDictionary<string, AuditHead> Heads, string Before, string Code)
{
    /// <summary>The name under which they are kept: the order of the names is the order of the numbers.</summary>
    [JsonIgnore]
    public string Name => string.Create(CultureInfo.InvariantCulture, $"heads-{Number:D8}.json");

    /// <summary>Heads that follow others.</summary>
    public static AuditHeads After(AuditHeads? before, DateTimeOffset at, ImmutableSortedDictionary<string, AuditHead> heads, AuditKeys keys)
    {
        var open = new AuditHeads((before?.Number ?? 0) + 1, at.ToUniversalTime(), heads, before?.Code ?? "", "");
        return open with { Code = keys.CodeOf(open.Content()) };
    }

    /// <summary>They are as they were signed.</summary>
    public bool AreSignedWith(AuditKeys keys) => keys.IsCodeOf(Content(), Code);

    // Partitions hold no line break, and hashes are hexadecimal: no two lists have the same lines.
    private byte[] Content()
    {
        var lines = new StringBuilder("ketamine-follow-up/audit-heads/1\n");
        lines.Append(CultureInfo.InvariantCulture, $"{Number}\n{At.UtcTicks}\n{Before}\n");
        foreach (var (partition, head) in Heads)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{partition}\n{head.Sequence}\n{head.Hash}\n");
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}

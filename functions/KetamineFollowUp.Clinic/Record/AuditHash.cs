using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The hash of an audit entry: SHA-256 (FIPS 180-4) over one canonical encoding, printed as 64 lower-case hexadecimal digits.</summary>
/// <remarks>
/// The encoding, in this order: the text <c>ketamine-follow-up/audit/1</c>; sequence; the instant in UTC ticks of 100 ns since
/// 0001-01-01; actor; action; about; the number of details; each detail's name and value, names in ordinal order; previous hash.
/// A number is 8 bytes, big-endian. A text is its length in UTF-8 bytes as a number, then these bytes; an absent text has length −1.
/// As every length comes first, no two different entries have the same encoding.
/// </remarks>
public static class AuditHash
{
    private const string EntryFormat = "ketamine-follow-up/audit/1";
    private const string ChainFormat = "ketamine-follow-up/audit-chain/1";

    /// <summary>The hash that the entry should carry; its own <see cref="AuditEntry.Hash"/> is not looked at.</summary>
    public static string Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, EntryFormat);
        Add(hash, entry.Sequence);
        Add(hash, entry.At.UtcTicks);
        Add(hash, entry.Actor);
        Add(hash, entry.Action);
        Add(hash, entry.About);
        Add(hash, entry.Details?.Count ?? -1);
        foreach (var (name, value) in (entry.Details ?? []).OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            Add(hash, value);
        }

        Add(hash, entry.PreviousHash);
        return Finish(hash);
    }

    /// <summary>What the first entry of the named chain follows: the hash of the chain's format text and its name.</summary>
    internal static string OfChain(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ChainFormat);
        Add(hash, name);
        return Finish(hash);
    }

    private static string Finish(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // Stored JSON that was tampered with may lack a text: that is a finding of the verification, not an exception.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Add(hash, bytes?.Length ?? -1);
        hash.AppendData(bytes ?? []);
    }
}

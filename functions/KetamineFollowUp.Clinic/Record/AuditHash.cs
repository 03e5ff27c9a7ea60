using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What an audit entry's hash is made of: one canonical encoding.</summary>
/// <remarks>
/// The encoding, in this order: the text <c>ketamine-follow-up/audit/2</c>; sequence; the instant in UTC ticks of 100 ns since
/// 0001-01-01; actor; action; about; the number of details; each detail's name and value, names in ordinal order; the number of
/// contents; each one's document id and hash, ids in ordinal order; previous hash.
/// A number is 8 bytes, big-endian. A text is its length in UTF-8 bytes as a number, then these bytes; an absent text has length −1.
/// As every length comes first, no two different entries have the same encoding. Entries from before there were contents begin with
/// <c>ketamine-follow-up/audit/1</c>, have none, and their hash is a plain SHA-256.
/// </remarks>
public static class AuditHash
{
    private const string FormatBefore = "ketamine-follow-up/audit/1";
    private const string EntryFormat = "ketamine-follow-up/audit/2";
    private const string ChainFormat = "ketamine-follow-up/audit-chain/1";

    /// <summary>The hash for a new entry; its own <see cref="AuditEntry.Hash"/> is not looked at.</summary>
    public static string Of(AuditEntry entry, AuditKeys keys) => keys.CodeOf(Encode(entry));

    /// <summary>True when the entry carries the hash of its content.</summary>
    public static bool IsHashOf(AuditEntry entry, AuditKeys keys) => entry.Contents is null
        ? entry.Hash == Convert.ToHexStringLower(SHA256.HashData(Encode(entry)))
        : keys.IsCodeOf(Encode(entry), entry.Hash);

    /// <summary>What the first entry of the named chain follows: the hash of the chain's format text and its name.</summary>
    internal static string OfChain(string name)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Add(bytes, ChainFormat);
        Add(bytes, name);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static ReadOnlySpan<byte> Encode(AuditEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        Add(bytes, entry.Contents is null ? FormatBefore : EntryFormat);
        Add(bytes, entry.Sequence);
        Add(bytes, entry.At.UtcTicks);
        Add(bytes, entry.Actor);
        Add(bytes, entry.Action);
        Add(bytes, entry.About);
        Add(bytes, entry.Details);
        if (entry.Contents is not null)
        {
            Add(bytes, entry.Contents);
        }

        Add(bytes, entry.PreviousHash);
        return bytes.WrittenSpan;
    }

    private static void Add(ArrayBufferWriter<byte> bytes, ImmutableDictionary<string, string>? pairs)
    {
        Add(bytes, pairs?.Count ?? -1);
        foreach (var (name, value) in (pairs ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add(bytes, name);
            Add(bytes, value);
        }
    }

    private static void Add(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    // Stored JSON that was tampered with may lack a text: that is a finding of the verification, not an exception.
    private static void Add(ArrayBufferWriter<byte> bytes, string? text)
    {
        Add(bytes, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        _ = Encoding.UTF8.GetBytes(text ?? "", bytes);
    }
}

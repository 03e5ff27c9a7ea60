using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// The keys of the audit trail: entries are made with the first; those of earlier keys are still recognised, for as long as there are such entries.
/// Whoever can write to the store but does not know a key cannot make an entry that verifies.
/// </summary>
public sealed class AuditKeys
{
    private readonly ImmutableArray<byte[]> _keys;

    /// <param name="key">Makes and recognises entries.</param>
    /// <param name="before">Earlier keys, separated by blanks; they recognise entries. Empty: there are none.</param>
    public AuditKeys(string key, string before = "") =>
        _keys = [.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(key).Select(Encoding.UTF8.GetBytes)];

    /// <summary>The code of some bytes: HMAC-SHA256 (RFC 2104, FIPS 180-4) with the present key, as 64 lower-case hexadecimal digits.</summary>
    public string CodeOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(_keys[0], content));

    /// <summary>True when the code was made of these bytes with one of the keys.</summary>
    public bool IsCodeOf(ReadOnlySpan<byte> content, string? code)
    {
        foreach (var key in _keys)
        {
            if (code is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, content))), Encoding.ASCII.GetBytes(code)))
            {
                return true;
            }
        }

        return false;
    }
}

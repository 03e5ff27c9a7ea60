using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>HMAC-SHA256 for tokens. The purpose is part of what is hashed, so a token of one kind is never one of another.</summary>
internal static class KeyedHash
{
    // RFC 2104 § 3 advises a key as long as the hash; 16 bytes is the least that still gives 128 bits.
    private const int LeastKeyBytes = 16;

    // 128 bits: 22 characters of base64url, short enough for a text message.
    private const int TokenBytes = 16;

    /// <summary>The first 128 bits, base64url. Throws <see cref="ArgumentException"/> when the key is too short to be a secret.</summary>
    public static string Of(ReadOnlySpan<byte> key, string purpose, params ReadOnlySpan<string> parts)
    {
        if (key.Length < LeastKeyBytes)
        {
            throw new ArgumentException($"a key needs at least {LeastKeyBytes} bytes", nameof(key));
        }

        // Each part is preceded by its length: ("a", "bc") and ("ab", "c") differ.
        var message = new StringBuilder(purpose);
        foreach (var part in parts)
        {
            message.Append('\n').Append(part.Length).Append(':').Append(part);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message.ToString())).AsSpan(0, TokenBytes));
    }

    /// <summary>Compares in a time that does not tell how much of a guess was right.</summary>
    public static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}

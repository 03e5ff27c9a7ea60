using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Domain.Values;

/// <summary>Tells texts apart without showing them.</summary>
public static class Fingerprint
{
    private const int AllDigits = 2 * SHA256.HashSizeInBytes;

    /// <summary>The first hex digits, lower case, of the text's SHA-256; <paramref name="digits"/> is 1 to 64.</summary>
    public static string Of(string text, int digits = AllDigits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}

using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>The bytes that a key's text stands for: hexadecimal digits, or base64 of either alphabet, padded or not.</summary>
internal static class KeyBytes
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The bytes; null when the text is neither.</summary>
    public static byte[]? Of(string text) => IsHex(text) ? Convert.FromHexString(text) : OfBase64(text);

    /// <summary>Nothing but hexadecimal digits, in pairs.</summary>
    public static bool IsHex(string text) => text.Length > 0 && text.Length % 2 == 0 && !text.AsSpan().ContainsAnyExcept(HexDigits);

    private static byte[]? OfBase64(string text)
    {
        var url = Encoding.UTF8.GetBytes(text.TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        return url.AsSpan().ContainsAny(" \t\r\n"u8) || !Base64Url.IsValid(url) ? null : Base64Url.DecodeFromUtf8(url);
    }
}

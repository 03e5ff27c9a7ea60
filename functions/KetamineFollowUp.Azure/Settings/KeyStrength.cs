using System.Text;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>
/// Whether a key can have come out of a random generator. Nobody can prove that it did; what a person types, repeats or counts up
/// is told apart, and with 32 random bytes none of these limits is met by chance more than once in a million keys.
/// </summary>
internal static class KeyStrength
{
    /// <summary>Source: NIST SP 800-107 Rev. 1, section 5.3.4: an HMAC key as long as the hash's output (SHA-256: 32 bytes) gives its full strength.</summary>
    public const int LeastBytes = 32;

    /// <summary>Source: Twilio REST API, "Auth Token": 32 hexadecimal digits.</summary>
    public const int TwilioTokenDigits = 32;

    private const string Regular = "is not random: it repeats itself or follows a pattern";

    // ASSUMPTION: 32 random bytes have 30 different values, and as many distances from one to the next; fewer than 20 of either
    // once in 8 million keys.
    private const int LeastDifferent = 20;

    // ASSUMPTION: 32 random hexadecimal digits have 14 different ones; fewer than 8 once in a million tokens.
    private const int LeastDifferentDigits = 8;

    /// <summary>What is wrong with a key that signs, as it goes on after the setting's name; null when nothing is.</summary>
    public static string? FaultOfKey(string text) => KeyBytes.Of(text) switch
    {
        null => $"is not a random key: set {LeastBytes} random bytes or more in base64 or hexadecimal digits, such as openssl rand -base64 48 makes",
        { Length: < LeastBytes } => $"is too short: its text stands for fewer than {LeastBytes} bytes, such as openssl rand -base64 48 makes",
        var bytes when IsRegular(bytes, LeastDifferent) || IsTyped(text) => Regular,
        _ => null,
    };

    /// <summary>What is wrong with an auth token of Twilio; null when nothing is.</summary>
    public static string? FaultOfTwilioToken(string text) => text switch
    {
        _ when text.Length != TwilioTokenDigits || !KeyBytes.IsHex(text) => $"is not an auth token of Twilio, which has {TwilioTokenDigits} hexadecimal digits",
        _ when IsRegular(Encoding.ASCII.GetBytes(text), LeastDifferentDigits) => Regular,
        _ => null,
    };

    // Few values: it repeats. Few distances from one to the next: it counts.
    private static bool IsRegular(byte[] bytes, int least) => bytes.Distinct().Count() < least || Steps(bytes).Distinct().Count() < least;

    // A row of the alphabet, or words: base64 of random bytes has capital and small letters.
    private static bool IsTyped(string text) =>
        Steps(Encoding.ASCII.GetBytes(text)).Distinct().Count() < LeastDifferent
        || (!KeyBytes.IsHex(text) && !(text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower)));

    private static IEnumerable<byte> Steps(byte[] bytes) => bytes.Skip(1).Select((value, at) => unchecked((byte)(value - bytes[at])));
}

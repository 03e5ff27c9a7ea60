using System.Numerics;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>The code by which staff name an alert in a text: short enough to type at night.</summary>
public static class AlertCode
{
    /// <summary>No vowels, so a code is never a word, and none of 0 O, 1 I L, 2 Z, 8 B, and no S beside 5, so it cannot be misread.</summary>
    public const string Alphabet = "345679CDFGHJKMNPQRTVWX";

    /// <summary>Characters of a code unless more are asked for: 22^4 = 234,256 codes. ASSUMPTION: no source.</summary>
    public const int MinLength = 4;

    /// <summary>Characters of the longest code: 22^6, about 113 million codes. ASSUMPTION: no source.</summary>
    public const int MaxLength = 6;

    /// <summary>A code from random bytes, always the same from the same bytes: 4 characters (some 230,000 codes) unless more are asked for, 6 at most.</summary>
    public static string From(ReadOnlySpan<byte> entropy, int length = MinLength)
    {
        var number = new BigInteger(entropy, isUnsigned: true, isBigEndian: true);
        var code = new char[Math.Clamp(length, MinLength, MaxLength)];
        for (var i = 0; i < code.Length; i++)
        {
            number = BigInteger.DivRem(number, Alphabet.Length, out var digit);
            code[i] = Alphabet[(int)digit];
        }

        return new string(code);
    }
}

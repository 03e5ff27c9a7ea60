using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>The first step of the line: a text as every later step reads it, whatever phone it came from.</summary>
public static class NormalText
{
    // Combining grapheme joiner, Hangul fillers, variation selectors: they show nothing and are no format characters.
    private const string Unseen = "\u034F\u115F\u1160\u3164\uFFA0";

    /// <summary>Unicode NFKC, without characters that show nothing, line ends as <c>\n</c>, without blanks around it.</summary>
    public static string Of(string body)
    {
        // An accent that stands alone is an apostrophe; NFKC would make a blank of it and cut the word in two.
        var plain = body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u00B4', '\'');
        var normal = new StringBuilder(plain.Length);
        foreach (var rune in AnyText.Normalized(plain, NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.Value is '\r' or 0x85 or 0x2028 or 0x2029)
            {
                normal.Append('\n');
            }
            else if (!IsUnseen(rune))
            {
                normal.Append(rune);
            }
        }

        return normal.ToString().Trim();
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is >= 0xFE00 and <= 0xFE0F
        || (rune.IsBmp && Unseen.Contains((char)rune.Value, StringComparison.Ordinal));
}

using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// The GSM-7 alphabet of text messages (3GPP TS 23.038 § 6.2.1). One character outside it turns a text into UCS-2,
/// whose segments hold less than half, so texts are folded into it; pages keep their characters.
/// </summary>
public static class GsmText
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€";

    private static readonly Dictionary<char, string> Replacements = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['–'] = "-",
        ['—'] = "-",
        ['…'] = "...",
        ['•'] = "-",
        ['\u00a0'] = " ",
        ['\t'] = " ",
    };

    /// <summary>How many septets the character takes: 1, 2 (escaped), or 0 when GSM-7 does not have it.</summary>
    public static int Septets(char c) => Basic.Contains(c, StringComparison.Ordinal) ? 1 : Extended.Contains(c, StringComparison.Ordinal) ? 2 : 0;

    /// <summary>
    /// The same text inside GSM-7: accents that it lacks are dropped (á→a), typographic marks become plain ones,
    /// and what has no counterpart (an emoji) is left out.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Septets(c) > 0)
            {
                folded.Append(c);
            }
            else if (Replacements.TryGetValue(c, out var replacement))
            {
                folded.Append(replacement);
            }
            else
            {
                AppendBaseLetter(folded, c);
            }
        }

        return folded.ToString();
    }

    private static void AppendBaseLetter(StringBuilder folded, char c)
    {
        if (char.IsSurrogate(c))
        {
            return;
        }

        foreach (var part in AnyText.Normalized(c.ToString(), NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && Septets(part) > 0)
            {
                folded.Append(part);
            }
        }
    }
}

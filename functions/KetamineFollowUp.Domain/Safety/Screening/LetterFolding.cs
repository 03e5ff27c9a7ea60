using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Folds a text to the few characters the screen reads: lower-case Latin letters without accents, digits, marks.
/// Styled letters (𝐝𝐢𝐞, ｄｉｅ) become plain, look-alikes from other alphabets Latin, a few emoji their words.
/// </summary>
internal static class LetterFolding
{
    private static readonly Dictionary<char, char> LookAlikes = new()
    {
        ['а'] = 'a',
        ['е'] = 'e',
        ['о'] = 'o',
        ['р'] = 'p',
        ['с'] = 'c',
        ['у'] = 'y',
        ['х'] = 'x',
        ['і'] = 'i',
        ['ѕ'] = 's',
        ['ԁ'] = 'd',
        ['к'] = 'k',
        ['м'] = 'm',
        ['т'] = 't',
        ['ı'] = 'i',
        ['ł'] = 'l',
        ['ø'] = 'o',
        ['ß'] = 's',
        ['α'] = 'a',
        ['ε'] = 'e',
        ['ι'] = 'i',
        ['ο'] = 'o',
        ['’'] = '\'',
        ['‘'] = '\'',
        ['ʼ'] = '\'',
        ['´'] = '\'',
        ['′'] = '\'',
        ['＇'] = '\'',
        ['–'] = ',',
        ['—'] = ',',
        ['•'] = ',',
        ['·'] = ',',
        ['…'] = ',',
        ['¡'] = ' ',
        ['¿'] = ',',
    };

    private static readonly Dictionary<int, string> Emoji = new()
    {
        [0x1F48A] = " pills ",
        [0x1F52B] = " gun ",
        [0x1F52A] = " knife ",
        [0x1F480] = " die ",
        [0x2620] = " die ",
        [0x26B0] = " coffin ",
        [0x1FAA6] = " grave ",
    };

    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80)
            {
                plain.Append(rune.Value == '`' ? '\'' : char.ToLowerInvariant((char)rune.Value));
            }
            else if (Emoji.TryGetValue(rune.Value, out var word))
            {
                plain.Append(word);
            }
            else if (LookAlikes.TryGetValue(rune.IsBmp ? (char)rune.Value : '\0', out var same))
            {
                plain.Append(same);
            }
            else
            {
                Append(plain, rune);
            }
        }

        return plain.ToString();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
        {
            AppendDecomposed(plain, rune);
        }
    }

    private static void AppendDecomposed(StringBuilder plain, Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune) && !Rune.IsSymbol(rune) && !Rune.IsPunctuation(rune))
        {
            plain.Append(Rune.IsWhiteSpace(rune) && rune.Value is 0x85 or 0x2028 or 0x2029 ? '\n' : ' ');
            return;
        }

        foreach (var part in AnyText.Normalized(rune.ToString(), NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                var lower = Rune.ToLowerInvariant(part);
                plain.Append(lower.IsBmp && LookAlikes.TryGetValue((char)lower.Value, out var same) ? same.ToString() : lower.ToString());
            }
        }
    }
}

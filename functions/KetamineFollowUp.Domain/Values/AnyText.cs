using System.Text;

namespace KetamineFollowUp.Domain.Values;

/// <summary>Text as phones, browsers and providers send it, which need not be well-formed.</summary>
public static class AnyText
{
    // Not a character; with half a surrogate pair the only thing that string.Normalize throws on.
    private const char NotACharacter = '\uFFFE';

    /// <summary>Normalizes any text: what cannot be normalized becomes U+FFFD, the replacement character, first.</summary>
    public static string Normalized(string text, NormalizationForm form) => WellFormed(text).Normalize(form);

    private static string WellFormed(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || c == NotACharacter))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.Value == NotACharacter ? Rune.ReplacementChar : rune);
        }

        return whole.ToString();
    }
}

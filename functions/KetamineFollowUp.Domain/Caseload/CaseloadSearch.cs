using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Caseload;

/// <summary>Whether a patient is whom staff look for, by what they have in hand.</summary>
public static class CaseloadSearch
{
    private const string CountryCode = "+1";
    private const int LastDigits = 4;

    /// <summary>
    /// The start of any word of the name, whatever the case and the accents; the start of the id; of digits alone, the start of the national number or
    /// its last four. A blank query is met by everybody.
    /// </summary>
    public static bool Meets(CaseloadEntry entry, string query)
    {
        var text = Plain(query.Trim());
        return text.Length == 0
            || StartsAWord(Plain(entry.PreferredName), text)
            || Plain(entry.PatientId.Value).StartsWith(text, StringComparison.Ordinal)
            || (text.All(char.IsAsciiDigit) && entry.Phone is { } phone && MeetsNumber(phone, text));
    }

    /// <summary>A text without case and accents, for comparing and ordering.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToUpperInvariant(c));
            }
        }

        return plain.ToString();
    }

    private static bool StartsAWord(string name, string text)
    {
        for (var at = name.IndexOf(text, StringComparison.Ordinal); at >= 0; at = name.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MeetsNumber(PhoneNumber phone, string digits)
    {
        var national = phone.Value.StartsWith(CountryCode, StringComparison.Ordinal) ? phone.Value[CountryCode.Length..] : phone.Value[1..];
        return national.StartsWith(digits, StringComparison.Ordinal) || (digits.Length == LastDigits && national.EndsWith(digits, StringComparison.Ordinal));
    }
}

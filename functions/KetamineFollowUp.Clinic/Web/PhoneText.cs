using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Numbers as people write them. The product is for US numbers, so ten digits are one.</summary>
public static class PhoneText
{
    private const int NationalDigits = 10;

    /// <summary>The number in E.164 where it can be read, else the text as it was: whoever checks it says what is wrong.</summary>
    public static string Normalize(string text)
    {
        var bare = string.Concat(text.Where(c => c is not (' ' or '-' or '(' or ')' or '.' or '\u00A0' or '\u2011')));
        return bare switch
        {
            _ when !bare.TrimStart('+').All(char.IsAsciiDigit) => text,
            { Length: NationalDigits } when char.IsAsciiDigit(bare[0]) => $"+1{bare}",
            { Length: NationalDigits + 1 } when bare[0] == '1' => $"+{bare}",
            _ => bare,
        };
    }

    /// <summary>A US number as people read it aloud, <c>(202) 555-0123</c>; any other as it is.</summary>
    public static string Shown(string text) => Normalize(text) is { Length: NationalDigits + 2 } number && number.StartsWith("+1", StringComparison.Ordinal)
        ? $"({number[2..5]}) {number[5..8]}-{number[8..]}"
        : text;

    /// <summary>The number; null when the text is none.</summary>
    public static PhoneNumber? Read(string text) => PhoneNumber.TryParse(Normalize(text), out var phone) ? phone : null;
}

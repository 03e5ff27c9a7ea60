namespace KetamineFollowUp.Clinic.Pages;

/// <summary>Numbers that can be tapped.</summary>
internal static class PhoneLink
{
    public static Html To(string number) => Html.Of($"""<a href="tel:{Dial(number)}">{number}</a>""");

    // What tel: wants: digits, and a plus sign in front if there was one.
    private static string Dial(string number) =>
        (number.TrimStart().StartsWith('+') ? "+" : "") + string.Concat(number.Where(char.IsAsciiDigit));
}

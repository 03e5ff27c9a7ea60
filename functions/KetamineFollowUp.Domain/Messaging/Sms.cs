using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Makes texts that a phone gets as GSM-7: whatever is put into them (a name, a clinic) is folded with the rest.</summary>
internal static class Sms
{
    public static Localized Text(string en, string es) => new(GsmText.Fold(en), GsmText.Fold(es));

    /// <summary>The name where it can be sent as it is but for its accents, with a blank before it; nothing where a character would be lost ("李", "Robin 🙂").</summary>
    public static string Named(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && GsmText.Fold(rune.ToString()).Length == 0)
            ? ""
            : $" {name.Trim()}";

    /// <summary>" Call +1 555 0100." in both languages; nothing when the clinic gave no number.</summary>
    public static Localized CallUs(string? clinicPhone) =>
        string.IsNullOrWhiteSpace(clinicPhone) ? new("", "") : new($" Call us: {clinicPhone}.", $" Llámenos: {clinicPhone}.");
}

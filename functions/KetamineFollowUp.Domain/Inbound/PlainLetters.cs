using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// The letters and digits of a text, lower case and without accents, each with the place where it ends in the text: so two texts are the same that
/// differ in blanks, line ends, accents or marks. A link is one sign, whatever its address; a quotation mark is one, whatever its form, because it ends a quote.
/// </summary>
/// <param name="Letters">Letters, digits, <c>"</c> and <see cref="Link"/>.</param>
/// <param name="Ends">For each of them, where it ends.</param>
internal sealed partial record PlainLetters(string Letters, ImmutableArray<int> Ends)
{
    /// <summary>Stands for a link.</summary>
    public const char Link = '\u0001';

    private const string Quotes = "\"“”„‟«»";

    /// <summary>Reads a text from a place on.</summary>
    public static PlainLetters Of(string text, int from = 0)
    {
        var letters = new StringBuilder(text.Length - from);
        var ends = ImmutableArray.CreateBuilder<int>(text.Length - from);
        for (var at = from; at < text.Length;)
        {
            if (Links().Match(text, at) is { Success: true, Length: var length })
            {
                at += length;
                Add(Link);
                continue;
            }

            _ = Rune.TryGetRuneAt(text, at, out var rune);
            at += Math.Max(1, rune.Utf16SequenceLength);
            foreach (var c in Plain(rune))
            {
                Add(c);
            }

            void Add(char c)
            {
                letters.Append(c);
                ends.Add(at);
            }
        }

        return new PlainLetters(letters.ToString(), ends.ToImmutable());
    }

    private static IEnumerable<char> Plain(Rune rune) => rune.IsBmp && Quotes.Contains((char)rune.Value, StringComparison.Ordinal) ? ['"'] : rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) ? [char.ToLowerInvariant((char)rune.Value)] : []
        : Rune.IsLetterOrDigit(rune)
            ? AnyText.Normalized(rune.ToString(), NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant)
            : [];

    // The place of a link in a stored text, or a link as a phone shows it.
    [GeneratedRegex(@"\G(?:\{link\}|https?://[^\s""“”„«»]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>A piece of a reply: a word (lower case, no accents), a number, or a mark that means something.</summary>
/// <param name="Text">Its normal form; equal pieces have equal texts.</param>
/// <param name="Number">Its value when it is written in digits.</param>
/// <param name="IsEmoji">A picture beside the words.</param>
internal readonly record struct ReplyToken(string Text, decimal? Number = null, bool IsEmoji = false)
{
    /// <summary>A mark that is no stray punctuation: "?", "/", "%".</summary>
    public bool IsMark => Number is null && !IsEmoji && !Text.All(char.IsLetter);
}

/// <summary>Cuts a reply into pieces, so that "2.", "(２)", "2️⃣" and "٢" are the same piece. Stray punctuation is left out, a question mark is not.</summary>
internal static class ReplyTokens
{
    private const string Stray = ".,!¡;:()[]\"'‘’“”«»-–—−*#_=";
    private const string MayFollow = "hyn";
    private const string Minus = "-–−";

    // More digits than this is no answer to anything; the cap keeps it a number.
    private const int MaxDigits = 9;

    public static ImmutableArray<ReplyToken> Of(string text)
    {
        var normal = Normal(text);
        var tokens = ImmutableArray.CreateBuilder<ReplyToken>();
        for (var at = 0; at < normal.Length;)
        {
            at = char.IsAsciiDigit(normal[at]) || StartsFraction(normal, at) ? TakeNumber(normal, at, tokens)
                : char.IsLetter(normal[at]) ? TakeWord(normal, at, tokens)
                : TakeMark(normal, at, tokens);
        }

        return tokens.ToImmutable();
    }

    private static string Normal(string text)
    {
        // The one keycap that is a character of its own.
        var plain = text.Replace("🔟", "10", StringComparison.Ordinal);
        var normal = new StringBuilder(plain.Length);
        foreach (var rune in AnyText.Normalized(AnyText.Normalized(plain, NormalizationForm.FormKC), NormalizationForm.FormD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Accents, variation selectors, the keycap's frame, zero-width marks.
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    normal.Append((int)Rune.GetNumericValue(rune));
                    break;
                default:
                    normal.Append(Rune.ToLowerInvariant(rune));
                    break;
            }
        }

        return normal.ToString();
    }

    private static bool StartsFraction(string text, int at) =>
        text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]));

    private static int TakeNumber(string text, int start, ImmutableArray<ReplyToken>.Builder tokens)
    {
        var end = Digits(text, start);
        if (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1);
        }

        // "0I", "1O": a slip of the thumb, not a digit with a letter beside it. "7h" and "1y" are written so.
        if (end < text.Length && char.IsLetter(text[end]) && !MayFollow.Contains(text[end]) && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))
        {
            tokens.Add(new ReplyToken(text[start..(end + 1)]));
            return end + 1;
        }

        var written = text[start..end].Replace(',', '.');
        var value = written.Length > MaxDigits ? int.MaxValue : decimal.Parse("0" + written, CultureInfo.InvariantCulture);
        var negative = start > 0 && Minus.Contains(text[start - 1]) && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '(');

        // "-0" is no way to write an answer either.
        var number = negative ? -Math.Max(value, 1) : value;
        tokens.Add(new ReplyToken(number.ToString("0.#########", CultureInfo.InvariantCulture), number));
        return end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int TakeWord(string text, int start, ImmutableArray<ReplyToken>.Builder tokens)
    {
        var word = new StringBuilder();
        var at = start;
        for (; at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '’'); at++)
        {
            if (char.IsLetter(text[at]))
            {
                word.Append(text[at]);
            }
        }

        // "I0", "l0": a slip of the thumb, not a word with a digit behind it.
        if (word.Length == 1 && at < text.Length && char.IsAsciiDigit(text[at]) && !MayFollow.Contains(word[0]))
        {
            var end = Digits(text, at);
            tokens.Add(new ReplyToken(text[start..end]));
            return end;
        }

        tokens.Add(new ReplyToken(word.ToString()));
        return at;
    }

    private static int TakeMark(string text, int at, ImmutableArray<ReplyToken>.Builder tokens)
    {
        var rune = Rune.GetRuneAt(text, at);
        if (!Rune.IsWhiteSpace(rune) && !Stray.Contains(text[at]))
        {
            var isEmoji = Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
            tokens.Add(new ReplyToken(rune.ToString(), IsEmoji: isEmoji));
        }

        return at + rune.Utf16SequenceLength;
    }
}

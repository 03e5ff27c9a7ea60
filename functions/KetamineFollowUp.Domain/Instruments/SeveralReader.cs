using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// Reads a reply to a choose-several: <c>1 3 7</c>, <c>1,3</c>, <c>1 and 3</c>, the options' own words, <c>0</c> for none. The whole reply must be
/// explained. None together with one that applies, a range and digits written together are doubts: they are asked again.
/// </summary>
internal static partial class SeveralReader
{
    private static readonly HashSet<string> None = ["none", "no", "nope", "nothing", "ninguna", "ninguno", "nada"];

    private static readonly HashSet<string> AfterNone = ["of", "them", "these", "those", "the", "above", "de", "ellas", "ellos", "estas", "estos", "las", "los"];

    private static readonly HashSet<string> Between = ["and", "y", "e", "also", "plus", "tambien", "mas", "&", "+", "/", ";", "numbers", "number", "numeros", "numero"];

    public static AnswerReading Read(Item item, string text)
    {
        if (Range().IsMatch(text))
        {
            return new AnswerReading.NotUnderstood();
        }

        // "1,3" and "1.3" are two numbers here, not a fraction.
        var tokens = ReplyTokens.Of(Joined().Replace(text, " "));
        var phrases = OptionPhrases.Of(item);
        var named = new SortedSet<decimal>();
        for (var at = 0; at < tokens.Length;)
        {
            var token = tokens[at];
            if (OptionPhrases.LongestAt(phrases, tokens, at) is { } phrase)
            {
                named.Add(phrase.Value);
                at += phrase.Words.Length;
                continue;
            }

            if ((token.Number ?? NumberWords.ValueOf(token.Text, language: null)) is { } number)
            {
                named.Add(number);
            }
            else if (None.Contains(token.Text))
            {
                named.Add(0);
            }
            else if (!(Between.Contains(token.Text) || (named.SetEquals([0]) && AfterNone.Contains(token.Text))))
            {
                return new AnswerReading.NotUnderstood();
            }

            at++;
        }

        return Answer(item, named);
    }

    private static AnswerReading Answer(Item item, SortedSet<decimal> named) =>
        named.Count == 0 || (named.Count > 1 && named.Contains(0)) ? new AnswerReading.NotUnderstood()
        : !named.All(number => number == decimal.Truncate(number) && item.Allows((int)number)) ? new AnswerReading.OutOfRange()
        : new AnswerReading.Several(named.SetEquals([0]) ? [] : [.. named.Select(number => (int)number)]);

    [GeneratedRegex(@"\d\s*(?:[-–−]|\bto\b|\bthrough\b|\ba\b)\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<=\d)[.,;/&+](?=\s*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}

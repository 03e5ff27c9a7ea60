using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// Reads a reply to a number question. A part of a number is rounded down ("7.5" is 7, "7 and a half" is 7):
/// more is better in every number the product asks for, and it must not read better than it is.
/// </summary>
internal static class NumberReader
{
    private static readonly string[][] Halves = [["and", "a", "half"], ["y", "media"], ["y", "medio"]];

    private static readonly HashSet<string> Around =
    [
        "about", "around", "roughly", "approx", "approximately", "maybe", "almost", "nearly", "only", "just", "like", "~", "i", "id", "say", "would", "slept",
        "sleep", "its", "it", "is", "a", "an", "the", "my", "mood", "today", "hour", "hours", "hr", "hrs", "h", "day", "days", "time", "times", "point", "points",
        "per", "each", "night", "week", "como", "unas", "unos", "aproximadamente", "casi", "solo", "yo", "diria", "dormi", "es", "un", "una", "el", "la", "mi",
        "animo", "hoy", "hora", "horas", "dia", "dias", "vez", "veces", "punto", "puntos", "por", "cada", "noche", "semana", "option", "number", "numero",
    ];

    private static readonly HashSet<string> Nothing = ["none", "ninguno", "ninguna", "ningun"];

    public static AnswerReading Read(Item item, Language language, ImmutableArray<ReplyToken> tokens)
    {
        var strict = item.AsksAboutSafety;
        var left = strict ? tokens : WithoutScale(WithoutHalf(tokens), item);
        var named = new HashSet<decimal>();
        for (var at = 0; at < left.Length; at++)
        {
            var token = left[at];
            if (TensAndOnes(left, at, language) is { } compound)
            {
                named.Add(compound);
                at++;
            }
            else if ((token.Number ?? NumberWords.ValueOf(token.Text, language)) is { } number)
            {
                named.Add(number);
            }
            else if (!strict && Nothing.Contains(token.Text))
            {
                named.Add(0);
            }
            else if (strict || !(token.IsEmoji || Courtesy.Is(token) || Around.Contains(token.Text)))
            {
                return new AnswerReading.NotUnderstood();
            }
        }

        return named.Count == 1 ? Answer(item, named.Single(), strict) : new AnswerReading.NotUnderstood();
    }

    private static AnswerReading Answer(Item item, decimal number, bool strict) =>
        number < 0 || number > item.Max ? new AnswerReading.OutOfRange()
        : strict && number != decimal.Truncate(number) ? new AnswerReading.NotUnderstood()
        : new AnswerReading.Value((int)decimal.Floor(number));

    private static int? TensAndOnes(ImmutableArray<ReplyToken> tokens, int at, Language language) =>
        tokens[at].Text == "twenty" && at + 1 < tokens.Length && NumberWords.ValueOf(tokens[at + 1].Text, language) is { } ones and >= 1 and <= 9 ? 20 + ones : null;

    private static ImmutableArray<ReplyToken> WithoutHalf(ImmutableArray<ReplyToken> tokens) => Halves.Aggregate(tokens, WithoutAfterNumber);

    // "7/10" and "7 out of 10" name the scale, not a second answer.
    private static ImmutableArray<ReplyToken> WithoutScale(ImmutableArray<ReplyToken> tokens, Item item)
    {
        var max = tokens.Where(token => ValueOf(token) == item.Max).Select(token => token.Text).Distinct();
        return max.SelectMany(most => new string[][] { ["/", most], ["out", "of", most], ["of", most], ["de", most], ["sobre", most], ["en", "una", "escala", "de", most], ["on", "a", "scale", "of", most] })
            .Aggregate(tokens, WithoutAfterNumber);
    }

    private static decimal? ValueOf(ReplyToken token) => token.Number ?? NumberWords.ValueOf(token.Text, language: null);

    private static ImmutableArray<ReplyToken> WithoutAfterNumber(ImmutableArray<ReplyToken> tokens, string[] words)
    {
        for (var at = 1; at + words.Length <= tokens.Length; at++)
        {
            if (ValueOf(tokens[at - 1]) is not null && tokens.Skip(at).Take(words.Length).Select(token => token.Text).SequenceEqual(words))
            {
                return tokens.RemoveRange(at, words.Length);
            }
        }

        return tokens;
    }
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads a reply to a choice. The whole reply must be explained, and everything in it must name the same option.</summary>
internal static class ChoiceReader
{
    private static readonly HashSet<string> Yes = ["yes", "y", "yeah", "yep", "yup", "si"];
    private static readonly HashSet<string> No = ["no", "n", "nope", "nah"];

    private static readonly HashSet<string> Labelling = ["option", "opcion", "number", "numero", "answer", "respuesta"];

    public static AnswerReading Read(Item item, ImmutableArray<ReplyToken> tokens)
    {
        var strict = item.AsksAboutSafety;
        var phrases = OptionPhrases.Of(item);
        var named = new HashSet<decimal>();
        for (var at = 0; at < tokens.Length;)
        {
            var token = tokens[at];
            if (OptionPhrases.LongestAt(phrases, tokens, at) is { } phrase)
            {
                named.UnionWith(phrases.Where(other => other.IsSameAs(phrase)).Select(other => (decimal)other.Value));
                at += phrase.Words.Length;
                continue;
            }

            if (NumberNamed(item, token) is { } number)
            {
                named.Add(number);
            }
            else if (!Labelling.Contains(token.Text) && (strict || !(token.IsEmoji || Courtesy.Is(token))))
            {
                return strict ? new AnswerReading.NotUnderstood() : Misspelled(phrases, tokens);
            }

            at++;
        }

        return named.Count == 1 ? Answer(item, named.Single()) : new AnswerReading.NotUnderstood();
    }

    private static decimal? NumberNamed(Item item, ReplyToken token) => token switch
    {
        { Number: { } number } => number,
        _ when item.IsYesNo && Yes.Contains(token.Text) => 1,
        _ when item.IsYesNo && No.Contains(token.Text) => 0,
        _ => NumberWords.ValueOf(token.Text, language: null),
    };

    // Between two options is neither.
    private static AnswerReading Answer(Item item, decimal number) =>
        number != decimal.Truncate(number) ? new AnswerReading.NotUnderstood()
        : item.Allows((int)number) ? new AnswerReading.Value((int)number)
        : new AnswerReading.OutOfRange();

    private static AnswerReading Misspelled(ImmutableArray<OptionPhrase> phrases, ImmutableArray<ReplyToken> tokens)
    {
        // A question mark beside an answer is a doubt, not a slip.
        if (tokens.Any(token => token.IsMark))
        {
            return new AnswerReading.NotUnderstood();
        }

        var words = string.Join(' ', tokens.Where(token => token.Number is null && !token.IsEmoji).Select(token => token.Text));
        var numbers = tokens.Where(token => token.Number is not null).Select(token => token.Number).ToHashSet();
        return Misspelling.Resolve(phrases, words) is { } value && numbers.All(number => number == value)
            ? new AnswerReading.Value(value)
            : new AnswerReading.NotUnderstood();
    }
}

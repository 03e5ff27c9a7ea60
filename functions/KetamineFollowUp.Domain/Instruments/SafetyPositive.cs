namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// Whether a reply to a question about suicide contains a yes, though it is no clean answer: "3 please", "yes sometimes", "0 or 1". It counts as positive
/// at once and is then clarified; only a no must be clean (messaging.md, step 5).
/// </summary>
public static class SafetyPositive
{
    private static readonly HashSet<string> Yes =
        ["yes", "yess", "yesss", "yeah", "yea", "yep", "yup", "ya", "sometimes", "often", "occasionally", "kinda", "somewhat", "frecuentemente"];

    private static readonly string[][] Phrases = [["a", "veces"], ["de", "vez", "en", "cuando"], ["a", "little"], ["un", "poco"], ["kind", "of"], ["claro", "que", "si"]];

    // "Si" opens a condition too ("si no duermo"); alone or first it is a yes.
    private static readonly HashSet<string> YesWhenFirst = ["si", "y", "sii", "siii"];

    private static readonly HashSet<string> Units =
        ["hour", "hours", "hr", "hrs", "h", "am", "pm", "minute", "minutes", "min", "mins", "mg", "ml", "year", "years", "kids", "kid", "children", "horas", "hora", "minutos", "anos", "ano", "hijos", "hijo", "%"];

    /// <summary>True when it does. Always false where the question is about something else.</summary>
    /// <param name="item">The question.</param>
    /// <param name="text">The reply.</param>
    public static bool IsIn(Item item, string text)
    {
        if (!item.AsksAboutSafety)
        {
            return false;
        }

        var tokens = ReplyTokens.Of(text);
        var options = OptionPhrases.Of(item).Where(phrase => item.IsRaisedBy(phrase.Value)).ToArray();
        for (var at = 0; at < tokens.Length; at++)
        {
            var follows = at + 1 < tokens.Length ? tokens[at + 1].Text : "";
            if (NamesPositive(item, tokens[at], follows)
                || Yes.Contains(tokens[at].Text)
                || (at == 0 && YesWhenFirst.Contains(tokens[at].Text) && follows is not "no")
                || Phrases.Any(phrase => at + phrase.Length <= tokens.Length && phrase.Index().All(word => tokens[at + word.Index].Text == word.Item))
                || options.Any(phrase => !IsShort(phrase) && phrase.IsAt(tokens, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesPositive(Item item, ReplyToken token, string follows) =>
        (token.Number ?? NumberWords.ValueOf(token.Text, language: null)) is { } number
        && number == decimal.Truncate(number) && number is > 0 and <= int.MaxValue && item.IsRaisedBy((int)number)
        && !Units.Contains(follows);

    // "Yes" and digits are read above.
    private static bool IsShort(OptionPhrase phrase) => phrase.Words is [{ Length: <= 2 }];
}

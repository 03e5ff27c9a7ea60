using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>
/// Reads what a patient wrote as an answer to a question: digits of any script, number words, the option's own words,
/// English and Spanish alike. Two different answers, a digit with words that contradict it, a question mark or words
/// beyond the answer are <see cref="AnswerReading.NotUnderstood"/>: doubt goes to a human. Questions about suicide are
/// read more strictly still: no misspellings, no words around the answer, no emoji beside it.
/// </summary>
public static class AnswerReader
{
    // The longest option on file has about 100 characters; a longer reply is a message to a person.
    private const int LongestAnswer = 200;

    private static readonly HashSet<string> SkipWords = new(StringComparer.Ordinal)
    {
        "0", "zero", "cero", "skip", "omitir", "saltar", "no", "nope", "none", "nothing", "n a", "no change", "no changes", "nothing changed",
        "ninguno", "ninguna", "nada", "sin cambios", "ningun cambio",
    };

    /// <summary>Reads a reply.</summary>
    /// <param name="item">The question it answers.</param>
    /// <param name="language">The patient's language. Both are always read; it decides only words that mean different numbers ("once").</param>
    /// <param name="text">The reply as it came.</param>
    public static AnswerReading Read(Item item, Language language, string text)
    {
        if (item.Kind != ItemKind.Words && text.Length > LongestAnswer)
        {
            return new AnswerReading.NotUnderstood();
        }

        var answer = item.AsksAboutSafety ? text : Signature.Without(text);
        return item.Kind switch
        {
            ItemKind.Choice => ChoiceReader.Read(item, ReplyTokens.Of(answer)),
            ItemKind.Several => SeveralReader.Read(item, answer),
            ItemKind.Number => NumberReader.Read(item, language, ReplyTokens.Of(answer)),
            ItemKind.Words => ReadWords(item, answer.Trim()),
        };
    }

    // "No" to "what changed?" is not a change of medication.
    private static AnswerReading ReadWords(Item item, string text)
    {
        var words = string.Join(' ', ReplyTokens.Of(text.Replace('/', ' ')).Select(token => token.Text));
        return !words.Any(char.IsLetterOrDigit) ? new AnswerReading.NotUnderstood()
            : item.Optional && SkipWords.Contains(words) ? new AnswerReading.Skipped()
            : item.Flag == ItemFlag.MedicationChange && NoMedicationChange.Read(item, text) is { } none ? none
            : new AnswerReading.Words(text);
    }
}

using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Questions as text messages, inside the GSM-7 alphabet. The wording is never shortened.</summary>
public static class QuestionText
{
    /// <summary>The question with its answers; before it the lead-in when it opens the instrument, else the window in short.</summary>
    public static string ForSms(Instrument instrument, Item item, Language language, bool firstOfInstrument)
    {
        var question = (item.SmsText ?? item.Text).In(language);
        var leadIn = firstOfInstrument ? instrument.Instruction.In(language) + "\n"
            : instrument.Stem is { } stem && !item.OwnWindow ? stem.In(language) + " "
            : "";
        return GsmText.Fold($"{leadIn}{question}\n") + Choices(item, language);
    }

    /// <summary>The answers: <c>0 Not at all, 1 Several days, …</c>; <c>1 Yes, 0 No</c>; all that apply, or 0; a range; or how to skip.</summary>
    public static string Choices(Item item, Language language) => GsmText.Fold(item.Kind switch
    {
        ItemKind.Choice => string.Join(", ", (item.IsYesNo ? item.Options.Reverse() : item.Options).Select(option => Choice(option, language))),
        ItemKind.Several => SeveralChoices(item, language),
        ItemKind.Number => language switch
        {
            Language.En => $"A number from {item.Min} to {item.Max}",
            Language.Es => $"Un número de {item.Min} a {item.Max}",
        },
        ItemKind.Words => (language, item.Optional) switch
        {
            (Language.En, true) => "Answer in words, or 0 to skip",
            (Language.Es, true) => "Responda con palabras, o 0 para omitir",
            (Language.En, false) => "Answer in words",
            (Language.Es, false) => "Responda con palabras",
        },
    });

    private static string SeveralChoices(Item item, Language language)
    {
        var choices = string.Join(", ", item.Options.Select(option => Choice(option, language)));
        return language switch
        {
            Language.En => $"{choices}. Reply with every number that fits, or 0 for none",
            Language.Es => $"{choices}. Responda con los números que apliquen, o 0 si ninguno",
        };
    }

    // "0 1 or 2" would read as one number after another.
    private static string Choice(Option option, Language language)
    {
        var label = option.Label.In(language);
        return label.Length > 0 && char.IsAsciiDigit(label[0]) ? $"{option.Value} ({label})" : $"{option.Value} {label}";
    }
}

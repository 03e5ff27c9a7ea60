using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Questions as text messages, inside the GSM-7 alphabet. The wording is never shortened.</summary>
public static class QuestionText
{
    /// <summary>The question with its answers, and the lead-in when it opens the instrument.</summary>
    public static string ForSms(Instrument instrument, Item item, Language language, bool firstOfInstrument)
    {
        var question = (item.SmsText ?? item.Text).In(language);
        var leadIn = firstOfInstrument ? instrument.Instruction.In(language) + "\n" : "";
        return GsmText.Fold($"{leadIn}{question}\n") + Choices(item, language);
    }

    /// <summary>The answers: <c>0 Not at all, 1 Several days, …</c>; <c>1 Yes, 0 No</c>; a range; or how to skip.</summary>
    public static string Choices(Item item, Language language) => GsmText.Fold(item.Kind switch
    {
        ItemKind.Choice => string.Join(", ", (item.IsYesNo ? item.Options.Reverse() : item.Options).Select(option => Choice(option, language))),
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

    // "0 1 or 2" would read as one number after another.
    private static string Choice(Option option, Language language)
    {
        var label = option.Label.In(language);
        return label.Length > 0 && char.IsAsciiDigit(label[0]) ? $"{option.Value} ({label})" : $"{option.Value} {label}";
    }
}

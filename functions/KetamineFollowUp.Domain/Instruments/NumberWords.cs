using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Numbers in words, 0 to 30, without accents, as one word each.</summary>
internal static class NumberWords
{
    private static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twentyone", "twentytwo", "twentythree", "twentyfour", "twentyfive", "twentysix",
        "twentyseven", "twentyeight", "twentynine", "thirty",
    ];

    private static readonly string[] Spanish =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco",
        "veintiseis", "veintisiete", "veintiocho", "veintinueve", "treinta",
    ];

    private static readonly Dictionary<string, int> Values = English.Index().Concat(Spanish.Index()).ToDictionary(it => it.Item, it => it.Index);

    /// <summary>The value of a word; null when it is none. "Once" is 11 in Spanish and one time in English, so it needs the language.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">The writer's language; null where either may be meant.</param>
    public static int? ValueOf(string word, Language? language) =>
        word == "once" && language != Language.Es ? null : Values.TryGetValue(word, out var value) ? value : null;
}

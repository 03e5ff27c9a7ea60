using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// Opt-outs in plain words. A phrase that names the texting ("stop texting me") counts wherever a clause begins with it or a
/// "please" stands before it; one that does not ("please stop") counts only as a whole sentence, because people also write
/// that they cannot stop crying. The phrases stand in <see cref="EnglishRevocations"/> and <see cref="SpanishRevocations"/>.
/// </summary>
internal static class Revocations
{
    // "Stop texting me at night" is about when, not whether, and "the messages in my head" are not ours: a person reads them.
    private static readonly FrozenSet<string> Limits = new[]
    {
        "so", "early", "late", "night", "nights", "work", "before", "until", "till", "during", "while", "today", "tonight", "tomorrow",
        "morning", "mornings", "afternoon", "evening", "weekend", "weekends", "saturdays", "sundays", "twice", "often", "much", "every",
        "hour", "hours", "week", "weeks", "if", "when", "after", "unless", "head", "off",
        "tan", "temprano", "tarde", "noche", "noches", "trabajo", "antes", "hasta", "hoy", "manana", "mientras", "durante", "cada",
        "si", "cuando", "despues", "seguido", "semana", "semanas", "hora", "horas", "cabeza",
    }.ToFrozenSet();

    public static bool IsIn(KeywordText text) =>
        text.Sentences.Any(sentence => EnglishRevocations.Alone().IsMatch(sentence) || SpanishRevocations.Alone().IsMatch(sentence))
        || text.Clauses.Any(clause => Names(EnglishRevocations.Naming(), clause) || Names(SpanishRevocations.Naming(), clause));

    private static bool Names(Regex phrases, string clause) =>
        phrases.Match(clause) is { Success: true } match && !match.Groups["rest"].Value.Split(' ').Any(Limits.Contains);
}

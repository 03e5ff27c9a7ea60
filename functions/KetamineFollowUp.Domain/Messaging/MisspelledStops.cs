using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The carriers' stop words as thumbs write them: "S T O P", "Stopp", "STOOOP", "sotp", "unsuscribe". Whole texts only, and no other word of the language.</summary>
internal static partial class MisspelledStops
{
    private const string Courtesy = "(?: (?:please|pls|plz|now|thanks|thank you|por favor|porfavor|porfa|ya|gracias|all|texts|texting|messages|msgs))*";

    public static bool IsOne(KeywordText text) => Stop().IsMatch(text.Whole) || Spaced().IsMatch(text.Whole);

    // Not "step", "shop", "spot", "top", "stoop".
    [GeneratedRegex(
        "^(?:(?:please|pls|por favor) )?(?:(?:s+t+o+p+|st0p|s+top+e?d?|stpo|sotp|tsop|satop|stiop|sttop|stoip|stopo|stopt|stoped|estop|stop it|alto+)(?: (?:s+t+o+p+|stpo|sotp))*"
        + "|un ?sub|un ?su[bs]?s?c?ri?[bp]e?d?|unsubscr?ibe?|unsubcri[bp]e|unsubscirbe|unsubscride|unsuscrib[ei]r?|desuscribir(?:me)?|desuscribirse|desuscribanme|opt ?out|optar por salir|cancell?|cancle|cancelar?|cancelen|end texts?|quit texts?)"
        + Courtesy + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex("^(?:s ?t ?o ?p|q u i t|e n d|c a n c e l|b a j a|st op|sto p|s top)" + Courtesy + "$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}

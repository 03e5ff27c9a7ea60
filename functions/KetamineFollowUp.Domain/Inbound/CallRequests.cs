using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>Texts that ask for a call: "call me please", "can someone call me back", "llámenme". A person calls; the machine promises nothing.</summary>
internal static partial class CallRequests
{
    private const string Who = "(?:you|someone|somebody|anyone|anybody|a nurse|a doctor|the doctor|dr|doctor|the nurse|the clinic|a person|a human|a real person|a therapist|my doctor|my therapist|my nurse|staff|the office|the team|your team)";

    // "Call me crazy", "call me Sam" ask for no call.
    private const string Me = "(?:call|phone|ring|buzz)(?: me| us)(?: (?:back|please|pls|plz|asap|now|today|tomorrow|tonight|later|when|at|on|after|before|anytime|any time|as soon|right|this|in|about|if|soon|urgently|up|thanks|thank you|again|instead|tho|though|maybe|first)\\b.*)?";

    private const string English =
        $"(?:.* )?(?:{Me}$|(?:can|could|would|will|have|please have|get|ask|tell|need|want|like) {Who} (?:to )?(?:please )?(?:{Me}|(?:call|phone)(?: (?:back|please|soon|today))*)$"
        + $"|(?:(?:i )?(?:need|want|would like|id like|wish|have|ask|asked|waiting for|requesting|request) (?:a |to have a |to get a |for a |the )?(?:call back|callback|phone call|call)(?: .*)?|give me a (?:call|ring|buzz)(?: .*)?"
        + $"|(?:i )?(?:need|want|would like|id like|like|wish|have) to (?:talk|speak)(?: to| with) {Who}(?: .*)?|(?:can|could|may) i (?:please )?(?:talk|speak)(?: to| with) {Who}(?: .*)?)$)";

    private const string Spanish =
        "(?:.* )?(?:(?:ll?ama|ll?ame|ll?amen|marque|marca|marquen|hable|hablen|habla)(?:me|nme|nos)(?: .*)?|me (?:puede|pueden|puedes|podria|podrian) (?:llamar|marcar|hablar|devolver la llamada)(?: .*)?|(?:puede|pueden|puedes|podria|podrian) (?:llamarme|marcarme|hablarme|alguien llamarme)(?: .*)?"
        + "|(?:necesito|quiero|quisiera|deseo|prefiero) (?:que (?:me|alguien me) (?:llame|llamen|marque|marquen|hable|hablen)|una llamada|hablar con (?:alguien|el doctor|la doctora|un doctor|una doctora|una persona|la enfermera|una enfermera|ustedes|usted|un medico|el medico|la clinica))(?: .*)?"
        + "|(?:que )?(?:alguien )?me (?:llame|llamen|marquen|marque|llaman|hablen)(?: (?:por favor|porfavor|porfa|alguien|ya|hoy|manana|luego|cuando.*))*)";

    // "He won't call me", "don't call me".
    [GeneratedRegex("\\b(?:dont|do not|didnt|did not|doesnt|wont|never|not|no|he|she|they|him|her|them|mom|dad|wife|husband|ex|nunca|name|nombre)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Otherwise();

    public static bool IsOne(KeywordText text) => Request().IsMatch(text.Whole) && !Otherwise().IsMatch(text.Whole);

    [GeneratedRegex($"^(?:{English}|{Spanish})$", RegexOptions.CultureInvariant)]
    private static partial Regex Request();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>
/// Opt-outs in plain words. A phrase that names the texting ("stop texting me") counts wherever a clause begins with it or a
/// "please" stands before it; one that does not ("please stop") counts only as a whole sentence, because people also write
/// that they cannot stop crying.
/// </summary>
internal static class Revocations
{
    private const string EnglishMessages =
        "(?:(?:any|all|more|further|these|those|this|the|your|of|automated|automatic|damn) )*(?:text messages|text message|texts|text|texting|messages|message|msgs|surveys|questionnaires|check ins|notifications)";

    private const string SpanishMessages =
        "(?:(?:mas|todos|estos|esos|los|sus|mis|de|texto) )*(?:mensajes|mensaje|mensajitos|textos|encuestas|notificaciones)";

    private static readonly Phrases English = new(
        politeness: "please|pls|plz|hi|hey|hello|there|ok|okay|just|now|again|no|nope|thanks|thank you|sorry|so|and|but|well|kindly|seriously|guys|team|can you|could you|would you|can u|i said|for the last time",
        wish: "i want you to|i need you to|i would like you to|id like you to|i want to|i would like to|id like to|i wish to|i am asking you to|im asking you to|i asked you to|i told you to|i have asked you to|you need to|you must|you have to|you should|how do i|how can i|how do you|let me",
        please: "please|pls|plz",
        naming:
        [
            "(?:stop|quit|cease) (?:texting|messaging|msging|contacting|writing|bothering|spamming|pestering|harassing)(?: (?:me|us|you|this number|this phone|my phone|my number))?",
            $"(?:stop|quit|cancel|end|no more|stop sending|stop sending me|quit sending me|dont send|dont send me|do not send|do not send me|stop getting) {EnglishMessages}",
            "(?:dont|do not|never) (?:text|message|msg|contact|write)(?: to)? (?:me|us|this number|this phone|my phone)",
            $"i (?:dont|do not|no longer) (?:want|wish|need)(?: (?:to get|to receive|getting|receiving|to be sent))? {EnglishMessages}",
            "i (?:dont|do not|no longer) (?:want|wish) (?:to be (?:texted|contacted|messaged)|you to (?:text|message|contact) me)",
            "unsubscribe|(?:opt|opting)(?: me| us)? out",
            "(?:take|get) (?:me|us|my number|my name|this number) off (?:of )?(?:your|the|this) (?:list|text|texts|texting|messaging|mailing|system)",
            "(?:remove|delete|erase) (?:me|us|my number|my name|this number|my phone number) from (?:your|the|this) (?:list|text|texts|texting|messaging|mailing|system|contacts)",
            "(?:remove|delete|erase|lose) (?:my|this) (?:number|phone number)",
            "(?:i )?(?:revoke|withdraw|take back) (?:my )?consent|i (?:dont|do not|no longer) consent",
        ],
        alone: "(?:stop )*stop(?: it| this| that| all)?|leave me alone",
        trailing: "please|pls|plz|now|already|thanks|thank you|right now|immediately|ok");

    private static readonly Phrases Spanish = new(
        politeness: "por favor|porfavor|porfa|favor de|hola|ya|oigan|oiga|gracias|no gracias|buenos dias|buenas tardes|buenas|solo|y|pero|pueden|puede|podrian|podria",
        wish: "quiero que|quisiera que|les pido que|le pido que|necesito que|quiero|quisiera|deseo|deben|tienen que|que|como puedo|como",
        please: "por favor|porfavor|porfa",
        naming:
        [
            "no me (?:escriban|escriba|escribas|texteen|textee|contacten|contacte|molesten|moleste)",
            $"no (?:me )?(?:manden|mande|mandes|envien|envie|envies|escriban) (?:{SpanishMessages}|mas)",
            "(?:dejen|deje|deja|dejar|paren|pare) de (?:escribirme|textearme|molestarme|contactarme)",
            $"(?:dejen|deje|deja|dejar|paren|pare) de (?:mandar|mandarme|enviar|enviarme|escribir|escribirme|recibir) {SpanishMessages}",
            $"no (?:quiero|deseo|necesito)(?: (?:recibir|que me (?:manden|envien|escriban)))? {SpanishMessages}|no (?:quiero|deseo) que me (?:escriban|contacten)",
            $"no mas {SpanishMessages}",
            $"(?:cancelar|cancelen|cancele|cancela|detener|detengan|parar|paren|pare|terminar|eliminar) (?:{SpanishMessages}|(?:mi|la) suscripcion)",
            "(?:darme|denme|deme|dar|dar me) de baja|cancelar suscripcion",
            "(?:borren|borre|borrar|quiten|quite|quitar|eliminen|elimine|eliminar|saquen|saque) mi (?:numero|telefono|nombre)",
            "(?:borrenme|borreme|quitenme|quiteme|saquenme|saqueme|eliminenme|elimineme) de (?:su|la|esta|sus) listas?",
            "(?:revoco|retiro|cancelo) mi consentimiento",
        ],
        alone: "alto|parar|paren|pare|cancelar|detener|(?:dejenme|dejeme|dejame) (?:en paz|tranquilo|tranquila)",
        trailing: "por favor|porfavor|porfa|ya|ahora|gracias");

    // "Stop texting me at night" is about when, not whether: a person reads it.
    private static readonly FrozenSet<string> Limits = new[]
    {
        "so", "early", "late", "night", "nights", "work", "before", "until", "till", "during", "while", "today", "tonight", "tomorrow",
        "morning", "mornings", "afternoon", "evening", "weekend", "weekends", "saturdays", "sundays", "twice", "often", "much", "every",
        "hour", "hours", "week", "weeks", "if", "when", "after", "unless",
        "tan", "temprano", "tarde", "noche", "noches", "trabajo", "antes", "hasta", "hoy", "manana", "mientras", "durante", "cada",
        "si", "cuando", "despues", "seguido", "semana", "semanas", "hora", "horas",
    }.ToFrozenSet();

    public static bool IsIn(KeywordText text) => English.AreIn(text) || Spanish.AreIn(text);

    private sealed class Phrases(string politeness, string wish, string please, string[] naming, string alone, string trailing)
    {
        // NonBacktracking: the time is linear in the text, whatever a stranger sends.
        private readonly Regex _naming = Linear(
            $"^(?:(?:(?:{politeness}|{wish}) )*|.* (?:{please}) )(?:{string.Join('|', naming)})(?<rest>(?: .*)?)$");

        private readonly Regex _alone = Linear($"^(?:(?:{politeness}) )*(?:{alone})(?: (?:{trailing}))*$");

        public bool AreIn(KeywordText text) => text.Sentences.Any(_alone.IsMatch) || text.Clauses.Any(Names);

        private bool Names(string clause) =>
            _naming.Match(clause) is { Success: true } match && !match.Groups["rest"].Value.Split(' ').Any(Limits.Contains);

        private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}

using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>Texts that ask for a language and nothing else: "español", "English please", "I don't speak Spanish". Read in both languages whatever the patient's.</summary>
internal static partial class LanguageRequests
{
    private const string Around =
        "(?:please|pls|plz|hi|hello|hey|ok|sorry|thanks|thank you|por favor|porfavor|porfa|hola|gracias|perdon|disculpe|si)";

    private const string Asking =
        "(?:(?:can|could|may) (?:you|i|we) (?:please )?(?:text|write|send|get|have|do|speak|talk|receive|message|switch|change|use)(?: (?:me|it|this|these|them|texts|messages|the (?:texts|questions|messages)|to))*"
        + "|(?:send|text|write|speak|message|use)(?: (?:me|it|this|these|texts|messages|the questions))*|(?:i )?(?:want|need|prefer|would like|would prefer|id like|id prefer|only (?:speak|read|know|understand)|(?:speak|read|understand|know) only|speak|read)(?: (?:it|this|texts|messages|them|to get (?:texts|messages)))*"
        + "|switch|change|change (?:it|language|the language|my language)|do you (?:speak|have|text)|language|only|just"
        + "|(?:puede|pueden|podria|podrian|puedes)(?: (?:escribirme|mandarme|enviarme|hablarme|hablar|escribir|mandar|enviar|cambiar(?:lo)?|ponerlo|ser|los mensajes|las preguntas|mensajes))*|(?:quiero|prefiero|necesito|quisiera|deseo)(?: (?:los mensajes|los textos|las preguntas|mensajes|recibir(?: mensajes)?|que (?:sea|me escriban)|hablar))*"
        + "|(?:yo )?(?:hablo|leo|entiendo)(?: (?:solo|solamente|nada mas))?|solo (?:hablo|leo|entiendo)|solo|solamente|hablan|habla|idioma|cambiar|cambie|cambien)";

    private const string Into = "(?: (?:in|to|en|a|al|into|el|the))*";

    private const string Not =
        "(?:i (?:dont|do not|cant|cannot|can not) (?:speak|read|understand|know|write|get)|(?:dont|do not) (?:speak|understand|know)|no(?: speak)?|not|(?:yo )?no (?:hablo|entiendo|leo|se|comprendo|puedo leer))(?: (?:any|much|the|good|el|mucho|nada de|bien))*";

    private const string Spanish = "(?:spanish|espanol|castellano|espaniol|espanish|spanish version|version en espanol)";
    private const string English = "(?:english|ingles|inglish|english version|version en ingles)";

    /// <summary>The language asked for; null when the text asks for none, or says more.</summary>
    public static Language? Read(KeywordText text) =>
        ForSpanish().IsMatch(text.Whole) ? Language.Es : ForEnglish().IsMatch(text.Whole) ? Language.En : null;

    [GeneratedRegex($"^(?:{Around} )*(?:(?:{Asking}{Into} |(?:in|en|to) )?{Spanish}|{Not} {English}(?: {Spanish})?)(?: (?:{Around}|only|solo|solamente|instead|no {English}|not {English}|language))*$", RegexOptions.CultureInvariant)]
    private static partial Regex ForSpanish();

    [GeneratedRegex($"^(?:{Around} )*(?:(?:{Asking}{Into} |(?:in|en|to) )?{English}|{Not} {Spanish}(?: {English})?)(?: (?:{Around}|only|solo|solamente|instead|no {Spanish}|not {Spanish}|language))*$", RegexOptions.CultureInvariant)]
    private static partial Regex ForEnglish();
}

using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Spanish revocations, as normalized text has them (no accents).</summary>
/// <remarks>Every word in front is taken atomically, the longer first, so the time is linear in the text whatever a stranger sends.</remarks>
internal static partial class SpanishRevocations
{
    private const string Politeness =
        "por favor|porfavor|porfa|favor de|hola|ya|oigan|oiga|gracias|no gracias|buenos dias|buenas tardes|buenas|solo|y|pero|pueden|puede|podrian|podria";

    private const string Wish =
        "quiero que|quisiera que|les pido que|le pido que|necesito que|quiero|quisiera|deseo|deben|tienen que|que|como puedo|como";

    private const string Messages =
        "(?:(?:mas|todos|estos|esos|los|sus|mis|de|texto) )*(?:mensajes|mensajitos|mensaje|textos|encuestas|notificaciones)";

    private const string Stop = "(?:dejen|deje|deja|dejar|paren|pare) de";

    private const string Phrases =
        "no me (?:escriban|escribas|escriba|texteen|textee|contacten|contacte|molesten|moleste)"
        + $"|no (?:me )?(?:manden|mandes|mande|envien|envies|envie|escriban) (?:{Messages}|mas)"
        + $"|{Stop} (?:escribirme|textearme|molestarme|contactarme)"
        + $"|{Stop} (?:mandarme|mandar|enviarme|enviar|escribirme|escribir|recibir) {Messages}"
        + $"|no (?:quiero|deseo|necesito)(?: (?:recibir|que me (?:manden|envien|escriban)))? {Messages}|no (?:quiero|deseo) que me (?:escriban|contacten)"
        + $"|no mas {Messages}"
        + $"|(?:cancelar|cancelen|cancele|cancela|detener|detengan|parar|paren|pare|terminar|eliminar) (?:{Messages}|(?:mi|la) suscripcion)"
        + "|(?:darme|denme|deme|dar) de baja|cancelar suscripcion"
        + "|(?:borren|borrar|borre|quiten|quitar|quite|eliminen|eliminar|elimine|saquen|saque) mi (?:numero|telefono|nombre)"
        + "|(?:borrenme|borreme|quitenme|quiteme|saquenme|saqueme|eliminenme|elimineme) de (?:sus|su|la|esta) listas?"
        + "|(?:revoco|retiro|cancelo) mi consentimiento"
        + "|(?:ya )?no (?:quiero|deseo|voy a|pienso) (?:(?:seguir|continuar) )?(?:participar|participando|recibir(?: (?:esto|estos|nada|mas))?|formar parte|estar en (?:esto|este programa|el programa|el estudio|la lista|su lista))(?: .*)?"
        + "|(?:quitenme|quiteme|saquenme|saqueme|eliminenme|elimineme|borrenme|borreme|retirenme|retireme|sacame|quitame) (?:de (?:esto|aqui|eso|todo esto|este (?:programa|estudio|grupo|servicio)|el (?:programa|estudio|grupo)|la lista|su lista|sus listas))(?: .*)?"
        + "|(?:quiero|deseo|quisiera) (?:salir(?:me)?|retirarme) (?:de (?:esto|este programa|el programa|el estudio|la lista|este estudio|las encuestas))(?: .*)?"
        + "|no (?:mandar|enviar|escribir|textear|contactar|molestar)(?: (?:mas|me|mensajes|textos))*$|dej(?:en|e|a) de (?:joder|fastidiar|chingar)";

    /// <summary>A clause that names the texting; what follows the phrase is the group <c>rest</c>.</summary>
    [GeneratedRegex($"^(?:(?>(?:{Wish}|{Politeness}) )*?|.* (?:por favor|porfavor|porfa) )(?:{Phrases})(?<rest>(?: .*)?)$", RegexOptions.CultureInvariant)]
    public static partial Regex Naming();

    /// <summary>A whole sentence that asks to stop without saying what.</summary>
    [GeneratedRegex(
        $"^(?>(?:{Politeness}) )*?(?:alto|parar|paren|pare|cancelar|cancelen|cancele|detener|detengan|baja|de baja|darme de baja|(?:ya )?basta(?: ya| de mensajes| de textos)?|salir|(?:quitenme|saquenme|borrenme|eliminenme)|no (?:textos|mensajes|texto|mensaje)|(?:dejenme|dejeme|dejame) (?:en paz|tranquilo|tranquila))(?: (?:por favor|porfavor|porfa|ya|ahora|gracias))*$",
        RegexOptions.CultureInvariant)]
    public static partial Regex Alone();
}

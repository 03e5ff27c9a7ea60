using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Safety.Deaths;

/// <summary>How a patient's death is told in Spanish, as normalized text has it (no accents). The verb may stand without a subject, or before it.</summary>
internal static partial class SpanishDeaths
{
    private const string Relation =
        "(?:hermano|hermana|esposo|esposa|marido|mujer|mama|madre|papa|padre|hijo|hija|pareja|novio|novia|amigo|amiga|tio|tia|primo|prima|sobrino|sobrina"
        + "|abuelo|abuela|nieto|nieta|cunado|cunada|suegro|suegra|vecino|vecina|cuidador|cuidadora|familia|familiar)";

    private const string Died =
        "(?:(?:ya|se|nos|acaba de|recien|lamentablemente|tristemente|desafortunadamente) )*"
        + "(?:fallecio|murio(?! (?:de (?:risa|verguenza|aburrimiento|hambre|sed|pena|miedo)|en la (?:pelicula|serie|novela)))|ha fallecido|ha muerto|habia fallecido|fallecer|esta muert[oa]|partio con dios|no esta con nosotros|no esta entre nosotros)";

    private const string Told =
        "(?>(?:(?:hola|si|perdon|lo siento|disculpe|disculpen|lamentablemente|tristemente|desafortunadamente|pero|y|gracias|buenos dias|buenas tardes) )*)"
        + "(?:.*(?:informarles?|avisarles?|decirles?|comunicarles?|aviso|informo|digo|avisar|informar|decir) que )?";

    // A word that leaves what follows as it is: not "si muriera Sam", "Sam casi murió".
    private const string Plain = "(?!(?:si|ojala|quiero|quisiera|espero|cuando|hasta|casi|nunca|no|sone|pense|creo)\\b)\\w+";

    private const string Introduced = "(?:(?:yo )?(?:soy|habla|escribe|le escribe|es) (?:\\w+ ){0,2}?(?:(?:su|el|la|un|una) )?" + Relation + "(?: de (?:el|ella|" + DeathReport.Name + "))? (?:y |pero )?)?";

    /// <summary>The patient by name, before or after the verb, or as the owner of the number.</summary>
    [GeneratedRegex(
        "^(?:(?:" + Plain + " )*(?<!de )" + DeathReport.Name + " (?:" + Plain + " )?" + Died + "|" + Told + "(?:" + Plain + " )*" + Died + " " + DeathReport.Name + "\\b|" + Told
        + "(?:el|la) (?:duen[oa]|persona|paciente) (?:de este (?:numero|telefono)|que (?:buscan?|tenia este (?:numero|telefono))) " + Died + ")",
        RegexOptions.CultureInvariant)]
    public static partial Regex Named();

    /// <summary>Somebody by a pronoun, or by nothing; not "fallecio mi mama".</summary>
    [GeneratedRegex("^" + Told + Introduced + "(?:(?:el|ella) )?" + Died + "(?! (?:(?:mi|nuestr[oa]|un|una|su|l[oa]s)\\b|el (?!lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|mes|fin)|la (?!semana|noche|madrugada|manana|tarde)))", RegexOptions.CultureInvariant)]
    public static partial Regex Pronoun();

    /// <summary>Somebody by what they are to the writer.</summary>
    [GeneratedRegex("^" + Told + "(?:(?:mi|nuestr[oa]) " + Relation + " (?:\\w+ )?" + Died + "|" + Died + " (?:mi|nuestr[oa]) " + Relation + "\\b)", RegexOptions.CultureInvariant)]
    public static partial Regex Relative();

    /// <summary>The writer says who they are to the patient.</summary>
    [GeneratedRegex("\\b(?:soy|habla|escribe) (?:\\w+ ){0,2}?(?:su " + Relation + "|(?:(?:el|la) )?" + Relation + " de (?:el|ella|" + DeathReport.Name + "))\\b", RegexOptions.CultureInvariant)]
    public static partial Regex Writer();

    /// <summary>The writer says whose number it is or was.</summary>
    [GeneratedRegex("\\best[ea] (?:es|era|fue) (?:su (?:numero|telefono|celular)|(?:el |la )?(?:numero|telefono|celular) de (?:el|ella|" + DeathReport.Name + "))\\b", RegexOptions.CultureInvariant)]
    public static partial Regex Number();

    /// <summary>Somebody or something else is spoken of, or it is long ago.</summary>
    [GeneratedRegex(
        "\\b(?:mi|nuestr[oa]|un|una|el|la|su) (?:" + Relation + "|jefe|jefa|maestro|maestra|doctor|doctora|perro|perra|gato|gata|mascota|personaje|actor|cantante|senor|senora|pelicula|serie)\\b"
        + "|\\b(?:hace (?:\\w+ )?(?:anos?|meses|mucho)|ano pasado|cuando yo|aniversario|en (?:19|20)\\d\\d|extrano|sone|sueno)\\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex Elsewhere();
}

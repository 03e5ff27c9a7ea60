using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Replies of somebody who is not the patient: "wrong number", "no soy Maria". Whole sentences only.</summary>
internal static partial class WrongNumbers
{
    // Stands for the patient's name, which is replaced by this word before matching.
    private const string Name = "thepatientsname";

    private const string English =
        "^(?>(?:i think|i believe|im afraid|sorry|hi|hey|hello|um|no|this is|its|it is|you have|youve got|you got|you may have|you must have|probably|ok) )*"
        + "(?:the |a )?wrong (?:number|person|phone number|phone)"
        + "(?: (?:sorry|buddy|bro|dude|man|friend|here|again|thanks|thank you))*"
        + "(?: (?:please|stop|i am not|im not|this is|i dont know|dont text|do not text|take me off|remove me)(?: .*)?)?$";

    private const string Spanish =
        "^(?>(?:lo siento|perdon|disculpe|creo que|hola|no|tiene|tienen|este es|esta|es) )*(?:el |un )?(?:numero|telefono) (?:equivocado|incorrecto)"
        + "(?: (?:por favor|gracias))*(?: (?:no me|no soy) .*)?$"
        + "|^(?>(?:lo siento|perdon|disculpe|creo que|hola|no|usted|ustedes) )*(?:se|te) (?:equivoco|equivocaron|equivocaste|ha equivocado|han equivocado) de (?:numero|persona|telefono)$"
        + "|^(?:persona equivocada|(?:esta|estan) equivocad[oa]s? de (?:numero|persona))$";

    private const string EnglishName =
        $"^(?>(?:sorry|hi|hello|hey|no|um|but) )*?(?:(?:(?:i am|im|this is|its|it is) )?not {Name}|this isnt {Name}|(?:there is |theres )?no {Name} here"
        + $"|{Name} (?:doesnt|does not|no longer) (?:lives|live) here|i dont know (?:a |any |anyone named |anybody named |anyone called )?{Name}"
        + $"|this (?:is not|isnt|is no longer) {Name}s (?:phone number|phone|number)|{Name} (?:doesnt|does not|no longer) (?:have|has|use|uses) this (?:number|phone))$";

    private const string SpanishName =
        $"^(?>(?:lo siento|perdon|disculpe|hola|no) )*?(?:(?:yo )?no soy {Name}|est[ae] no es {Name}|este no es (?:el )?(?:numero|telefono) de {Name}"
        + $"|aqui no (?:vive|hay|esta) (?:ningun |ninguna )?{Name}|no conozco a (?:ningun |ninguna )?{Name}|{Name} (?:ya )?no vive aqui)$";

    public static bool IsIn(KeywordText text, string? preferredName)
    {
        if (text.Sentences.Any(AnyName().IsMatch))
        {
            return true;
        }

        var name = KeywordText.Normalize(preferredName ?? "").Whole;
        return name.Length > 1 && text.Sentences.Any(sentence => Named().IsMatch(Masked(sentence, name)));
    }

    private static string Masked(string sentence, string name) =>
        $" {sentence} ".Replace($" {name} ", $" {Name} ", StringComparison.Ordinal)
            .Replace($" {name}s ", $" {Name}s ", StringComparison.Ordinal).Trim();

    [GeneratedRegex($"{English}|{Spanish}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyName();

    [GeneratedRegex($"{EnglishName}|{SpanishName}", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

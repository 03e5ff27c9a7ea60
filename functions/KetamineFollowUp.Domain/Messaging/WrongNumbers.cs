using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Replies of somebody who is not the patient: "wrong number", "no soy Maria". Whole sentences only.</summary>
internal static class WrongNumbers
{
    // Stands for the patient's name, which replaces itself by this word before matching.
    private const string Name = "thepatientsname";

    private static readonly Regex AnyName = Linear(
        "^(?:(?:i think|i believe|im afraid|sorry|hi|hey|hello|um|no|this is|its|it is|you have|youve got|you got|you may have|you must have|probably|ok|who is this) )*"
        + "(?:the |a )?wrong (?:number|person|phone|phone number)"
        + "(?: (?:sorry|please|stop|texting|messaging|contacting|me|buddy|bro|dude|man|friend|here|again|thanks|thank you|i am not.*|im not.*|this is.*|i dont know.*|dont text.*|do not text.*|take me off.*|remove me.*))*$"
        + "|^(?:(?:lo siento|perdon|disculpe|creo que|hola|no|tiene|tienen|es|este es|esta) )*(?:el |un )?(?:numero|telefono) (?:equivocado|incorrecto)(?: (?:por favor|gracias|no me .*|no soy .*))*$"
        + "|^(?:(?:lo siento|perdon|disculpe|creo que|hola|no) )*(?:se|te|usted se|ustedes se) (?:equivoco|equivocaron|equivocaste|ha equivocado|han equivocado) de (?:numero|persona|telefono)$"
        + "|^(?:persona equivocada|(?:esta|estan) equivocad[oa]s? de (?:numero|persona))$");

    private static readonly Regex Named = Linear(
        $"^(?:(?:sorry|hi|hello|hey|no|um|but) )*(?:(?:(?:i am|im|this is|its|it is) )?not {Name}|this isnt {Name}|(?:there is |theres )?no {Name} here"
        + $"|{Name} (?:doesnt|does not|no longer) (?:live|lives) here|i dont know (?:a |any |anyone named |anybody named |anyone called )?{Name}"
        + $"|this (?:is not|isnt|is no longer) {Name}s (?:phone|number|phone number)|{Name} (?:doesnt|does not|no longer) (?:have|has|use|uses) this (?:number|phone))$"
        + $"|^(?:(?:lo siento|perdon|disculpe|hola|no) )*(?:(?:yo )?no soy {Name}|est[ae] no es {Name}|este no es (?:el )?(?:numero|telefono) de {Name}"
        + $"|aqui no (?:vive|hay|esta) (?:ningun |ninguna )?{Name}|no conozco a (?:ningun |ninguna )?{Name}|{Name} (?:ya )?no vive aqui)$");

    public static bool IsIn(KeywordText text, string? preferredName)
    {
        if (text.Sentences.Any(AnyName.IsMatch))
        {
            return true;
        }

        var name = KeywordText.Normalise(preferredName ?? "").Whole;
        return name.Length > 1 && text.Sentences.Any(sentence => Named.IsMatch(Masked(sentence, name)));
    }

    private static string Masked(string sentence, string name) =>
        $" {sentence} ".Replace($" {name} ", $" {Name} ", StringComparison.Ordinal)
            .Replace($" {name}s ", $" {Name}s ", StringComparison.Ordinal).Trim();

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

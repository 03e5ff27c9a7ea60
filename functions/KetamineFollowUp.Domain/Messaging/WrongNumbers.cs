using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Replies of somebody who is not the patient: "wrong number", "no soy Maria". Whole sentences only.</summary>
internal static partial class WrongNumbers
{
    // Stands for the patient's name, which is replaced by this word before matching.
    private const string Name = "thepatientsname";

    private const string English =
        "^(?>(?:stop texting|stop messaging|stop|i think|i believe|im afraid|im sorry|i am sorry|sorry|hi|hey|hello|um|no|nope|this is|its|it is|thats|you have|youve got|you got|you ve got|you may have|you might have|you must have|you are texting|youre texting|u got|u have|u r texting|u must have|ur texting|got|have|texting|probably|ok|yo|please|pls|you|u) )*"
        + "(?:the |a )?wrong (?:number|person|phone number|phone|num|no|nbr|guy|girl|dude|lady|man|woman|one|cell|party|recipient)"
        + "(?: (?:sorry|buddy|bro|dude|man|friend|here|again|thanks|thank you))*"
        + "(?: (?:please|stop|i am not|im not|this is|i dont know|dont text|do not text|take me off|remove me)(?: .*)?)?$";

    private const string Spanish =
        "^(?>(?:lo siento|perdon|disculpe|creo que|hola|no|tiene|tienen|este es|esta|es) )*(?:el |un )?(?:numero|telefono) (?:equivocado|incorrecto)"
        + "(?: (?:por favor|gracias))*(?: (?:no me|no soy) .*)?$"
        + "|^(?>(?:lo siento|perdon|disculpe|creo que|hola|no|usted|ustedes) )*(?:se|te) (?:equivoco|equivocaron|equivocaste|ha equivocado|han equivocado) de (?:numero|persona|telefono)$"
        + "|^(?:persona equivocada|(?:(?:lo siento|perdon|hola|no|creo que|usted|ustedes) )*(?:esta|estan|estas)? ?equivocad[oa]s?(?: de (?:numero|persona|telefono))?(?: (?:gracias|por favor|senor|senora|amigo))*)$"
        + "|^(?>(?:stop|alto|lo siento|perdon|disculpe|hola|no|creo que|es|este es|el|un|por favor) )*(?:numero|telefono|persona) (?:equivocad[oa]|incorrect[oa]|erroneo|erronea|mal)(?: .{0,40})?$"
        + "|^(?>(?:lo siento|perdon|disculpe|creo que|hola|no|usted|ustedes|ya) )*(?:se|te) (?:equivoco|equivocaron|equivocaste)(?: (?:de (?:numero|persona|telefono)|por favor))?$";

    // The number has another holder now, or nobody here has that name.
    private const string Holder =
        "^(?>(?:stop|sorry|hi|hello|hey|no|um|but|i think|im afraid|there is|theres|there are|please|ok|im sorry|hola|perdon|lo siento|disculpe|no se|creo que|aqui) )*?"
        + "(?:(?:no one|noone|nobody|no body|no person|not anyone|isnt anyone|is no one) (?:(?:here|named that|by|with|of|goes by|called|has) )*(?:(?:by |with |of |under )?(?:that|this) name|called that|named that)(?: .{0,40})?"
        + "|(?:i|we|ive|i ve|i have|we have)? ?(?:(?:just|only|recently|newly|now|have|ve) )*(?:got|gotten|have|had|received|was given|were given|was assigned|been given|been assigned|acquired|bought|inherited) (?:this|the) (?:(?:new|phone|cell|mobile) )*(?:number|phone|sim|line)(?: (?:now|today|yesterday|recently|this week|last week|this month|last month|new|for|a|few|days|ago|and|from|because|it|so|i).{0,60})?"
        + "|(?:this|it) (?:is|s)? ?(?:(?:now|actually|a|an) )*(?:my|a new persons|someone elses|somebody elses|a different persons|no longer (?:his|her|their|that persons)|not (?:his|her|their)) (?:(?:new|phone|cell|mobile) )*(?:number|phone|cell)(?: (?:now|anymore|any more|not theirs))*"
        + "|(?:this|the) (?:number|phone|cell)(?: number)? (?:(?:is|has|was|got|belongs|does|doesnt|no|longer|not|now|been) )*(?:new owner|changed (?:hands|owners?)|reassigned|belong to (?:him|her|them|that person|somebody else|someone else|me|another person|a different person)|to (?:me|someone else|somebody else|another person)(?: now)?|(?:his|hers|her|theirs|mine) ?(?:now|anymore|any more)?)(?: (?:now|anymore|any more))*"
        + "|(?:i am|im|this is) (?:not (?:the|that|your) (?:person|patient|guy|one)(?: (?:you|youre|who|whom|ur|u) .{0,40})?|(?:the |a )?new (?:owner|user|holder|person)(?: .{0,40})?|not (?:who|whoever) you.{0,40})"
        + "|(?:i )?(?:dont|do not) know (?:anyone|anybody|a person|who that is|that person|this person|anyone by that name|that name|this name)(?: .{0,40})?|you (?:have|got) (?:the )?(?:wrong|incorrect).{0,40}"
        + "|(?:that|the) (?:person|patient|name) (?:doesnt|does not|isnt|is not|no longer|you.{0,30}(?:isnt|is not|doesnt|does not)) .{0,40}|not (?:my name|me|that person|the right person)|thats not (?:my name|me)"
        + "|(?:no )?(?:hay|vive|existe|conozco|conocemos) (?:a )?(?:nadie|ninguna persona|alguien)(?: .{0,12})? (?:con|de|por|que se llame) (?:ese|este|tal|asi)? ?(?:nombre|asi)?(?: .{0,40})?|nadie (?:aqui )?(?:se llama asi|con ese nombre|de ese nombre|vive aqui con ese nombre)(?: .{0,20})?"
        + "|(?:(?:acabo de|me acaban de|recien|apenas|acabamos de) )+(?:obtener|recibir|dar|dieron|conseguir|comprar|tener|tengo|obtuve|compre|consegui|asignar|asignaron|adquirir) (?:este|el) (?:(?:nuevo) )?(?:numero|telefono|chip|celular)(?: .{0,40})?|(?:este|el) (?:numero|telefono|celular) (?:ahora es mio|es mio ahora|es nuevo|ya no (?:es|le pertenece|pertenece).{0,40}|no (?:es|le pertenece|pertenece a) (?:de )?(?:esa persona|el|ella|ese|esa).{0,30}|(?:tiene|cambio de) (?:nuevo )?duen[oa].{0,20}|es de otra persona.{0,20})"
        + "|(?:yo )?no soy (?:esa persona|ese|esa|la persona|quien|el paciente|la paciente)(?: .{0,40})?|(?:ese|este) no es mi nombre|no es mi nombre|soy (?:otra persona|el nuevo dueno|la nueva duena)(?: .{0,40})?)$";

    private const string EnglishName =
        $"^(?>(?:sorry|hi|hello|hey|no|um|but) )*?(?:(?:(?:i am|im|this is|its|it is) )?not {Name}|this isnt {Name}|(?:there is |theres )?no {Name} here"
        + $"|{Name} (?:doesnt|does not|no longer) (?:lives|live) here|i dont know (?:a |any |anyone named |anybody named |anyone called )?{Name}"
        + $"|this (?:is not|isnt|is no longer) {Name}s (?:phone number|phone|number)|{Name} (?:doesnt|does not|no longer) (?:have|has|use|uses) this (?:number|phone))$";

    private const string SpanishName =
        $"^(?>(?:lo siento|perdon|disculpe|hola|no) )*?(?:(?:yo )?no soy {Name}|est[ae] no es {Name}|este no es (?:el )?(?:numero|telefono) de {Name}"
        + $"|aqui no (?:vive|hay|esta) (?:ningun |ninguna )?{Name}|no conozco a (?:ningun |ninguna )?{Name}|{Name} (?:ya )?no vive aqui)$";

    public static bool IsIn(KeywordText text, string? preferredName)
    {
        if (text.Whole.Length <= Longest && (AnyName().IsMatch(text.Whole) || text.Clauses.Any(IsClaim)))
        {
            return true;
        }

        if (text.Sentences.Any(AnyName().IsMatch))
        {
            return true;
        }

        var name = KeywordText.Normalize(preferredName ?? "").Whole;
        return name.Length > 1 && text.Sentences.Any(sentence => Named().IsMatch(Masked(sentence, name)));
    }

    private static bool IsClaim(string clause) => AnotherHolder().IsMatch(clause);

    // ASSUMPTION: whoever says more than this says more than that the number is not theirs.
    private const int Longest = 300;

    private static string Masked(string sentence, string name) =>
        $" {sentence} ".Replace($" {name} ", $" {Name} ", StringComparison.Ordinal)
            .Replace($" {name}s ", $" {Name}s ", StringComparison.Ordinal).Trim();

    [GeneratedRegex($"{English}|{Spanish}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyName();

    [GeneratedRegex(Holder, RegexOptions.CultureInvariant)]
    private static partial Regex AnotherHolder();

    [GeneratedRegex($"{EnglishName}|{SpanishName}", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>Texts that ask who writes, and nothing else.</summary>
internal static partial class WhoIsThisQuestions
{
    private const string Around =
        "(?:hi|hello|hey|sorry|um|uh|wait|ok|okay|so|and|but|excuse me|please|pls|plz|im sorry|i am sorry|new phone|yo|hola|perdon|disculpe|disculpa|oiga|oye|por favor|y|pero|buenas|buenos dias|buenas tardes)";

    private const string English =
        "(?:who|whos|who s|who is|who are|who r|who is it|who dis|who this) ?(?:this|these|dis|you|u|ya|you guys|you people|it|that|there|(?:this|it|that|these) from|texting me|texting|messaging me|writing|is this|is texting me|is texting|is messaging me|keeps texting me)?(?: (?:again|please|pls|from|texting|texting me|messaging me|number))*"
        + "|(?:whose|who s|whos) (?:number|phone|phone number) is this|what (?:number|company|business|place|clinic|office|service|is this|s this|the heck is this) ?(?:is this|are you|from|about|for|number)?|whats this(?: about| for| number)?"
        + "|who (?:am i|are we) (?:talking|texting|speaking|writing)(?: to| with)?|who sent (?:me )?(?:this|these|that)(?: to me)?|who do you (?:work for|represent)|do i know you|do we know each other|identify yourself|(?:i )?(?:dont|do not) (?:know|recognize) (?:who (?:this|you) (?:is|are)|this number|you)"
        + "|is this (?:a |an )?(?:spam|scam|bot|robot|real|real person|legit|automated)|are you (?:a |an )?(?:bot|robot|real|real person|person|human|computer|machine|scam|spam)"
        + "|(?:how|where) did you get (?:my|this) (?:number|phone|phone number|info|contact)|why (?:are you|do you keep|am i getting)(?: texting| messaging| sending| writing)?(?: me)?(?: this| these| these texts| texts)?|may i (?:ask|know) who (?:this is|is this|you are)|can you tell me who (?:this is|you are)";

    private const string Spanish =
        "(?:de )?quien(?:es)? (?:es|eres|son|habla|hablan|escribe|escriben|me escribe|me esta escribiendo|me manda (?:esto|mensajes)|manda esto|sos|es usted|son ustedes|eres tu)(?: (?:este|esta|esto|numero|persona|usted|ustedes|tu|por favor|aqui|el que escribe))*"
        + "|quien|de (?:quien|donde) (?:es|son|escriben|me escriben|llaman)(?: (?:este|esto|el|numero|mensaje|telefono))*|con quien (?:hablo|estoy hablando|tengo el gusto)|de parte de quien(?: es)?|que (?:es esto|numero es este|empresa es|clinica es|compania es)|no (?:conozco|reconozco) (?:este|ese|el) numero|no se quien (?:es|eres|son)"
        + "|(?:como|donde|de donde) (?:consiguio|consiguieron|consiguieron|obtuvo|obtuvieron|tiene|tienen|sacaron|saco) mi (?:numero|telefono)|por que me (?:escribe|escriben|mandan|manda)(?: (?:esto|mensajes))?|(?:es|son) (?:un |una )?(?:robot|estafa|spam|maquina|persona real)|los conozco|nos conocemos|la conozco";

    public static bool IsOne(KeywordText text) => Question().IsMatch(text.Whole);

    [GeneratedRegex($"^(?:{Around} )*(?:{English}|{Spanish})(?: {Around})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}

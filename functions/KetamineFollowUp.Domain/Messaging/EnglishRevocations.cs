using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>English revocations, as normalized text has them.</summary>
/// <remarks>Every word in front is taken atomically, the longer first, so the time is linear in the text whatever a stranger sends.</remarks>
internal static partial class EnglishRevocations
{
    private const string Politeness =
        "please|pls|plz|hi|hey|hello|there|ok|okay|just|now|again|no|nope|thanks|thank you|sorry|so|and|but|well|kindly|seriously|guys|team"
        + "|can you|could you|would you|can u|i said|for the last time";

    private const string Wish =
        "i want you to|i need you to|i would like you to|id like you to|i want to|i would like to|id like to|i wish to|i am asking you to"
        + "|im asking you to|i asked you to|i told you to|i have asked you to|you need to|you must|you have to|you should|how do i|how can i|how do you|let me";

    private const string Messages =
        "(?:(?:any|all|more|further|these|those|this|the|your|of|automated|automatic|damn) )*"
        + "(?:text messages|text message|texts|text|messages|message|msgs|surveys|questionnaires|check ins|notifications)";

    private const string You = "(?:me|us|you|this number|this phone|my phone|my number)";

    private const string Trailing = "(?:please|pls|plz|right now|now|already|thanks|thank you|immediately|ok)";

    private const string List = "(?:your|the|this) (?:list|texts|texting|text|messaging|mailing|system|contacts)";

    private const string Phrases =
        $"(?:stop|quit|cease) (?:texting|messaging|msging|contacting|writing|bothering|spamming|pestering|harassing)(?: {You}|(?: {Trailing})*$)"
        + $"|(?:stop sending me|stop sending|stop getting|stop|quit sending me|cancel|end|no more|dont send me|dont send|do not send me|do not send) {Messages}"
        + $"|(?:dont|do not|never) (?:text|message|msg|contact|write)(?: to)? {You}"
        + $"|i (?:dont|do not|no longer) (?:want|wish|need)(?: (?:to get|to receive|getting|receiving|to be sent))? {Messages}"
        + "|i (?:dont|do not|no longer) (?:want|wish) (?:to be (?:texted|contacted|messaged)|you to (?:text|message|contact) me)"
        + "|no more texting|unsubscribe|(?:opt|opting)(?: me| us)? out"
        + $"|(?:take|get) (?:me|us|my number|my name|this number) off (?:of )?{List}"
        + $"|(?:remove|delete|erase) (?:me|us|my number|my name|this number|my phone number) from {List}"
        + "|(?:remove|delete|erase|lose) (?:my|this) (?:phone number|number)"
        + "|(?:i )?(?:revoke|withdraw|take back) (?:my )?consent|i (?:dont|do not|no longer) consent"
        + $"|(?:remove|delete|take|drop) (?:me|us|my number|my name|this number|my info) (?:off|out|from)(?: of)? (?:of )?(?:this|these|it|that|here|all of this|everything|(?:this|your|the|all) (?:study|program|programme|thing|service|system|group|chat|thread|database|survey|surveys|crap|mess|bs))(?: {Trailing})*$"
        + "|i (?:dont|do not|no longer|dont) (?:want|wish|care|would like|intend|agree) to (?:participate|take part|be (?:part of|in|included in|enrolled in|involved in|on)(?: (?:this|the|your|these))?(?: (?:study|program|list|survey|surveys|service|texts|messages))|receive (?:this|these|them|anything)|get (?:these|this|them|anything from you)|do (?:these|the|your|any more|anymore|more) (?:surveys|check ins|questionnaires|texts|questions))(?: .*)?"
        + "|(?:i )?(?:want|wish|would like|need) out of (?:this|the|your|these) (?:study|program|list|survey|surveys|service|texts|texting|thing)"
        + "|(?:withdraw|disenroll|unenroll|deregister) me(?: .*)?|(?:im|i am) (?:withdrawing|opting out|unsubscribing|done with (?:these|the|your) (?:texts|messages|surveys|check ins|questions))(?: .*)?"
        + "|(?:no|not) (?:interested in (?:these|the|your) (?:texts|messages|surveys)|thanks no more texts)";

    /// <summary>A clause that names the texting; what follows the phrase is the group <c>rest</c>.</summary>
    [GeneratedRegex($"^(?:(?>(?:{Wish}|{Politeness}) )*?|.* (?:please|pls|plz) )(?:{Phrases})(?<rest>(?: .*)?)$", RegexOptions.CultureInvariant)]
    public static partial Regex Naming();

    /// <summary>A whole sentence that asks to stop without saying what.</summary>
    [GeneratedRegex(
        $"^(?>(?:{Politeness}) )*?(?:(?:stop )*stop(?: it| this| that| all)?|leave me alone|(?:dont|do not|no|never|no more) (?:text|texts|texting|msg|message|messages|messaging|contact)(?: (?:ever|again|anymore|any more|further))*|(?:remove|unsubscribe|delete|unenroll) (?:me|my number|this number)(?: (?:from|off))?|take me off)(?: {Trailing})*$",
        RegexOptions.CultureInvariant)]
    public static partial Regex Alone();
}

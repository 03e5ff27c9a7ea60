using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// Advice that machines give to callers ("if this is a medical emergency, hang up and dial 911"): never a report of danger (messaging.md, step 3). It is
/// taken out before the crisis screen; whatever stands beside it is read.
/// </summary>
public static partial class CallerAdvice
{
    /// <summary>The third step of the line: the crisis screen of a text without our own words, the same for every sender.</summary>
    public static ScreenReading Screen(string text) => CrisisScreen.Read(Out(text));

    /// <summary>The text without such advice.</summary>
    public static string Out(string text) => Spanish().Replace(English().Replace(text, " "), " ");

    private const string Urgent = "(?:emergency|emergencies|crisis|urgent|urgency|danger)";

    [GeneratedRegex(
        @"\b(?:(?:if|should)(?:[ ]+(?:this|it|it's|its|you|you're|there|there's|your|call|message|is|be|are|have|having|has|experiencing|in|a|an|the|true|real|medical|psychiatric|mental|health|life|threatening|life-threatening|actual|of|need|urgent|immediate|help|assistance|or|matter))*[ ]+" + Urgent + "(?:[ ]+(?:situation|matter))?"
        + @"|(?:in[ ]+(?:the[ ]+)?(?:case|event)[ ]+of|in|for)(?:[ ]+(?:a|an|any|medical|psychiatric|life-threatening|all|immediate|true))*[ ]+" + Urgent + ")"
        + @"[ ,:;\-]*(?:(?:please|pls|then|immediately|hang|up|and|or|you|should|must|now)[ ,]+)*(?:call|dial|contact|phone|text|go[ ]+to|visit)(?:[ ,/]+(?:or|and|911|988|9-1-1|the|your|nearest|local|closest|to|emergency|room|er|services|service|number|hospital|go|text|call|dial|immediately|now|right|away|instead|please))*"
        + @"|\bhang[ ]+up(?:[ ]+(?:the[ ]+phone|now))?[ ]+and[ ]+(?:dial|call)[ ]+(?:911|988|9-1-1)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:si|en[ ]+caso[ ]+de(?:[ ]+que)?|para|ante)(?:[ ]+(?:es|est[oae]|se|trata|de|una?|tiene|tienes|hay|alguna|cualquier|verdadera|ser|sea|fuera|su|llamada|m[eé]dica|o))*[ ]+(?:emergencias?|urgencias?|urgente|peligro)(?:[ ]+m[eé]dicas?)?"
        + @"[ ,:;\-]*(?:(?:por[ ]+favor|favor[ ]+de|cuelgue|cuelga|y|o)[ ,]+)*(?:llame|llama|marque|marca|llamar|marcar|comun[ií]quese|acuda|vaya|dir[ií]jase)(?:[ ,/]+(?:al|a|el|la|los|las|con|911|988|n[uú]mero|sala|de|emergencias|urgencias|m[aá]s|cercan[oa]|hospital|inmediatamente|o|y|su|servicios|ya))*"
        + @"|\bcuelgue[ ]+y[ ]+(?:marque|llame)(?:[ ]+al)?[ ]+(?:911|988)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();
}

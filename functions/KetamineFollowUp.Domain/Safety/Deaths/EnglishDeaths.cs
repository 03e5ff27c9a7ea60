using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Safety.Deaths;

/// <summary>How a patient's death is told in English, as normalized text has it. <c>tests/…/Safety/DeathReportTests</c> holds the examples.</summary>
internal static partial class EnglishDeaths
{
    private const string Relation =
        "(?:sister|brother|wife|husband|mom|mum|mother|dad|father|son|daughter|partner|fiance|fiancee|girlfriend|boyfriend|friend|roommate|aunt|uncle|cousin|niece|nephew"
        + "|grandmother|grandma|grandfather|grandpa|grandson|granddaughter|caregiver|neighbor|stepmom|stepdad|family|child|kid|spouse)";

    private const string When = "(?:yesterday|today|tonight|peacefully|suddenly|unexpectedly|last night|last week|this morning|this week|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)";

    // Not "died laughing", "dead tired", "passed the test".
    private const string Died =
        "(?:(?:has|have|had|is|was|s|just|recently|suddenly|sadly|unfortunately|already|also) )*"
        + "(?:died(?! (?:laughing|inside|down|out|a little|for you|from laughing|of (?:laughter|laughing|embarrassment|shame|boredom|thirst|hunger)|in (?:the|that|a) (?:movie|film|show|game|book|series|episode)|on me))"
        + "|passed away|passed on$|passed (?=" + When + ")|dead(?! (?:to|wrong|serious|tired|set|inside|asleep|on|weight|last))|deceased|no longer (?:alive|living|with us)|not with us (?:any ?more))";

    private const string Told =
        "(?>(?:(?:hi|hello|hey|yes|no|sorry|im sorry|i am sorry|so sorry|unfortunately|sadly|but|and|because|regretfully|please know|just so you know|fyi|thank you|thanks) )*)"
        + "(?:.*(?:let you know|letting you know|tell you|inform you|notify you|let yall know|to say|told you|afraid)(?: that)? )?";

    // A word that leaves what follows as it is: not "if Sam died", "Sam almost died".
    private const string Plain = "(?!(?:if|wish|wishes|wished|want|wants|hope|hopes|hoping|until|unless|imagine|dreamed|dreamt|dream|thought|think|thinks|almost|nearly|never|not|nor|didnt|hasnt|isnt|wasnt|would|could|might|should)\\b)\\w+";

    private const string Is = "(?:this is|i am|im|its|it is|you are speaking to|here is)";

    private const string Introduced = "(?:" + Is + " (?:\\w+ ){0,2}?(?:his|her|their|" + DeathReport.Name + "s) (?:\\w+ )?" + Relation + " (?:and |but )?)?";

    /// <summary>The patient by name, or as the owner of the number.</summary>
    [GeneratedRegex(
        "^(?:(?:" + Plain + " )*(?<!of )" + DeathReport.Name + " (?:" + Plain + " )?" + Died + "|" + Told + "the (?:owner |(?:owner|person|patient|man|woman|one) (?:(?:of|who (?:had|owned|used)|with) this (?:phone|number)|you (?:are|re|were) (?:texting|contacting|looking for|trying to reach)) )" + Died + ")",
        RegexOptions.CultureInvariant)]
    public static partial Regex Named();

    /// <summary>Somebody by a pronoun.</summary>
    [GeneratedRegex("^" + Told + Introduced + "(?:(?:he|she) |hes |shes )" + Died, RegexOptions.CultureInvariant)]
    public static partial Regex Pronoun();

    /// <summary>Somebody by what they are to the writer.</summary>
    [GeneratedRegex("^" + Told + "(?:my|our) (?:\\w+ )?" + Relation + " (?:\\w+ )?" + Died, RegexOptions.CultureInvariant)]
    public static partial Regex Relative();

    /// <summary>The writer says who they are to the patient.</summary>
    [GeneratedRegex("\\b" + Is + " (?:\\w+ ){0,2}?(?:his|her|their|" + DeathReport.Name + "s) (?:\\w+ )?" + Relation + "\\b", RegexOptions.CultureInvariant)]
    public static partial Regex Writer();

    /// <summary>The writer says whose number it is or was.</summary>
    [GeneratedRegex("\\b(?:this|that|it) (?:is|was|used to be) (?:his|her|their|" + DeathReport.Name + "s) (?:(?:old|cell|mobile) )*(?:phone|number|cell|mobile)\\b", RegexOptions.CultureInvariant)]
    public static partial Regex Number();

    /// <summary>Somebody or something else is spoken of, or it is long ago.</summary>
    [GeneratedRegex(
        "\\b(?:my|our|a|the|his|her) (?:\\w+ )?(?:" + Relation + "|boss|coworker|teacher|therapist|doctor|ex|dog|cat|puppy|kitten|pet|horse|bird|fish|character|actor|singer|guy|man|woman|show|movie|book)\\b"
        + "|\\b(?:years? ago|last year|months? ago|decades? ago|when i was|long time ago|anniversary|back in|in (?:19|20)\\d\\d|miss (?:him|her)|dream(?:ed|t)?)\\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex Elsewhere();
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: farewells, last messages, provision for those left behind. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class EnglishFarewell
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.farewell.goodbye = Suicide SaidEmergency
            goodbye everyone|everybody|all|forever|world|cruel|friends|family|my !have|see|thank|thanks|until|till|have|then|for|doctor|dr|tonight
            goodbye i love you|them|everyone
            goodbye and i_am|sorry|forgive|thank_you_for
            goodbye ~2 sorry|forgive
            sorry|forgive ~5 goodbye
            bye forever
            this is ~1 goodbye|my|farewell !appointment
            saying|say|said ~2 goodbye|goodbyes ~2 forever|everyone|family|kids|world|final|last
            said|saying|say my goodbyes|goodbye
            goodbye ~1 letter|letters|note|notes|video|text
            farewell world|everyone|forever|all
            see you on the other side
            see you all? in ~1 heaven|hell|another|next
            i love you all ~2 goodbye
            thanks|thank ~3 everything ~1 goodbye i|this|forever
            thanks|thank ~3 everything ~1 i ~3 not be around|here|alive
            ^ long world|everyone|forever

        en.farewell.last-message = Suicide SaidEmergency
            my|the last message|text|words|night|day|goodbye|note !session|appointment|infusion|of|treatment|infusions|about|was|from|i|of|for|you|message|survey
            last time you ~1 hear|see|talk|speak ~2 me
            last time i ~3 talk|text|write|message ~2 you
            not ~2 hear|hearing from me again|anymore|ever
            never ~2 hear|see ~2 me again
            by the time you|anyone|they ~1 read|see|get|find|hear
            when|if you ~1 read|are reading|get|find this ~3 gone|dead|late
            if you are reading this ~3 gone|dead|late
            too late ~1 by_the|for_me
            when|once|after i ~1 am|are gone !on|to|from|for|at
            once|when i am gone !on|to|from|for|at
            not ~3 worry ~3 me after|anymore|much|tonight|again
            not be bothering|bother you|anyone anymore|again|after|much|ever
            not ~2 be around|here ~1 much|long longer|after|anymore
            not|never going to be around|here|alive ~1 much|long|anymore|after
            not be here|around|alive tomorrow|anymore|much|long|when|by|after|next !to|for_the_appointment|for_my|because

        en.farewell.provision = Suicide SaidEmergency
            tell ~2 {child}|everyone|them|her|him|mama|parents ~2 i ~3 love|loved|sorry !you
            tell ~2 {child}|everyone|them|her|him|parents ~2 sorry|love
            tell ~2 {child}|everyone|them|her|him ~2 not ~3 fault
            ^ please? someone? take|look|watch|care ~2 care? of|after|for|over my {child} !while|during|when|on|at|tomorrow|today|is|was
            please|someone|you|promise take|look|watch ~2 care? of|after|over my {child} !while|during|on|at|tomorrow|today
            who will ~1 take|look care|after ~2 {child} when|after|if i ~2 gone|die|dead|not
            not|nobodys|anyones|anybodys ~1 fault ~3 i did|am doing|goodbye|gone
            bury me|my|with
            scatter my ashes
            at my funeral
            do not|not ~1 cry|mourn|sad ~2 me|when|gone
            forgive me ~3 gone|doing|family|mom|god|kids|everyone
            remember me as|when|fondly
            do not blame yourself|yourselves|you

        en.farewell.note-and-affairs = Suicide SaidEmergency
            suicide note|letter
            wrote|written|writing|left|leaving|finished ~2 goodbye|final|suicide|farewell|death note|notes|letter|letters|video
            wrote|written|left|leaving ~2 note|notes|letter|letters for|to ~2 everyone|family|kids|wife|husband|mom|them|each|parents|children|loved|when|after
            wrote|written|left|leaving ~1 note|letter $
            stuff|things|belongings|everything and wrote|left ~1 note|letter
            gave|given|giving ~1 away ~1 my|all|everything ~4 things|stuff|belongings|everything|possessions|dog|cat
            gave|giving ~1 my|all ~2 things|stuff|belongings|possessions away
            my affairs|will are? ~1 in order|written|ready|done
            getting|got|putting ~1 affairs in order
            made|made|at peace with dying|death|my|the decision|it ~3 goodbye|over|tonight|ready|kill
            made peace with ~1 dying|death|ending|not
        """);
}

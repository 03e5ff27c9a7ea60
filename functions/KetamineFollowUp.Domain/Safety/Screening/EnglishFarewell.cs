using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: farewells, last messages, provision for those left behind.</summary>
internal static class EnglishFarewell
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.farewell.goodbye = Suicide SaidEmergency
            goodbye everyone|everybody|all|forever|world|cruel|friends|family|life !have|see|thank|thanks|until|till|then|for|doctor|dr
            goodbye i_love|and_i_am_sorry|and_sorry|and_forgive|and_thank_you_for_everything
            goodbye ~1 i_am sorry
            goodbye ~2 forgive
            sorry|forgive ~5 goodbye
            bye forever
            this is ~1 goodbye|farewell !appointment
            ^ i wanted to say goodbye $
            saying|say|said ~2 goodbye|goodbyes ~2 forever|everyone|family|kids|world|final|last|children|you_all
            saying|said my goodbyes
            goodbye ~1 letter|letters|note|notes|video
            farewell world|everyone|forever|all|my
            see you on the other side
            see you all? in ~1 heaven|hell|next_life|another
            i love you|them all? ~2 goodbye
            thank|thanks ~3 everything ~1 goodbye ~1 i|this|forever
            thank|thanks ~3 everything ~2 i ~3 not be around|here|alive
            ^ long world|everyone
            goodbye ~~2 sorry|forgive !for_the|about|to_bother|i_missed|for_being|i_was|for_missing
            say ~1 goodbye|bye to ~2 {child} ~1 for_me
            tell ~2 {child} ~1 goodbye|bye
            not be coming|come back !to_the|until|for|to_your
            not coming back ever|home|alive
            goodbye ~~0 i_am ~1 sorry !for_the|about|to_bother|i_missed|for_being|i_was|for_missing
            goodbye ~~0 i_love_you|i_love_them|i_loved
            bye ~1 everyone|everybody|all|guys ~1 i_love|sorry|forever|i_am_sorry
            goodbye ~4 i_love_you|i_love_them|i_am_sorry !for

        en.farewell.last-message = Suicide SaidEmergency
            this|here is|will_be my last|final message|text|words|goodbye|note
            my last|final words|goodbye|message_ever
            last time you|you_will ~1 hear|see|talk|speak ~2 me
            last time i ~3 talk|text|write|message ~2 you|anyone !about
            not|never ~2 hear|hearing ~1 from me again|anymore|ever|after
            never|not ~2 see ~2 me again
            by the time you|anyone|they|someone ~1 read|see|get|find|hear
            when|if you ~1 read|reading|get|find this ~3 gone|dead|late
            when|once|after i ~1 am gone !on|to|from|for|at
            once|when i ~1 gone $
            not ~2 worry ~2 me after|anymore|much_longer|tonight|again
            not ~2 bother|bothering you|anyone|everyone anymore|again|after|much_longer|ever
            will|ill not ~1 be around|here|alive ~1 much|long|longer|after|anymore
            not|never going to be around|here|alive ~1 much|long|longer|anymore|after|tomorrow
            will|ill|am not ~1 be around|alive tomorrow|when|by|after|next !to|because
            will|ill|going_to not be here tomorrow|much|long|anymore|by_morning !to|because|sorry|for|reschedule|at
            not going to be here tomorrow !to|because|sorry|for

        en.farewell.provision = Suicide SaidEmergency
            tell ~2 {child}|parents|everyone|them|her|him|mama ~2 i ~3 love|loved|sorry !you|him_too|late
            tell ~2 {child}|parents|everyone|them|her|him ~1 sorry
            tell ~2 {child}|parents|everyone|them|her|him ~2 not ~3 fault
            <{not-asking} take|look|watch|care care? of|after|for|over my ~1 {child} !while|during|when|on|at|tomorrow|today|is|was
            please|someone|somebody|promise|you ~2 take|look|watch ~2 care|after|over of? my ~1 {child} !while|during|on|at|tomorrow|today
            who will ~1 take|look care|after ~2 {child} when|after|if i ~2 gone|die|dead|not
            not|nobodys|noones ~1 fault ~3 i_did|am_doing|goodbye|when_i
            bury me
            scatter my ashes
            at my funeral
            do not cry|mourn ~2 for_me|when_i
            forgive me ~3 gone|doing|family|mom|god|kids|everyone|what_i
            remember me as|when_i_am
            do not blame yourself|yourselves
            {child} ~1 need|needs|will_need ~1 new home ~4 i_will|ill|when_i|after_i|i_am
            find ~2 home for my dog|cat|dogs|cats|pets

        en.farewell.note-and-affairs = Suicide SaidEmergency
            suicide note|letter|notes|letters
            wrote|written|writing|left|leaving|finished ~2 goodbye|final|suicide|farewell|death note|notes|letter|letters|video
            wrote|written|left|leaving|writing ~2 note|notes|letter|letters for|to ~2 everyone|family|kids|wife|husband|mom|them|each|parents|children|loved
            left|leaving a note|letter $
            gave|given|giving ~1 away ~1 my|all ~4 things|stuff|belongings|everything|possessions|pets|dog|cat|cats
            gave|giving ~1 my|all ~2 things|stuff|belongings|possessions|dog|cat away
            my affairs are? ~1 in_order|ready|done
            getting|got|putting|put ~1 affairs in order
            made|at|in ~1 peace with ~1 dying|death|ending|leaving|not_being
            my will is ~1 signed|written|done|ready|finished|updated
            wrote|written|writing|left|leaving ~2 note|letter|letters ~6 why_i|explaining|sorry
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: a plan, means at hand, an attempt, an overdose.</summary>
internal static class EnglishMeans
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.plan.have-plan = Suicide Deed
            plan|plans to ~1 die|kill|end_my|end_it|commit|overdose|hang|shoot|jump|suicide
            suicide plan|plans
            planned|planning my suicide|death|funeral|exit
            i have|had|got a|the|my plan $
            i have|had|got a|the|my plan and|now|tonight|how
            have ~1 plan and ~2 {pill-form}|gun|rope|means|date|method|note
            i know ~2 how|when|where i|id|ill|i_will|i_would|i_am ~2 do|kill|end|die
            picked|chose|chosen|set a|the|my date|day|place|spot|method|bridge ~3 die|end|kill|death|suicide
            picked|chose|chosen ~1 how|when|where to ~1 die|end|kill
            have|got everything i need to ~1 die|end|kill|do_it
            decided how|when|where ~2 to ~1 die|end|kill
            decided to ~1 die|end_my|end_it|kill|overdose
            decided on a method

        en.plan.method = Suicide Act
            how|way|ways|where|method|methods|easiest|quickest|fastest to ~1 kill|hang|poison|shoot|off|drown ~1 myself
            how ~1 to ~1 die|overdose|suicide !hair|fabric|eggs|easter|cloth
            ways|method|methods to ~1 die|end

        en.plan.research = Suicide Deed
            how do|can|would|could|should i ~1 kill|hang|off|drown|poison ~1 myself
            how do|can|would|could|should i ~1 die|overdose
            how many|much ~4 to ~1 die|overdose|kill
            how many|much ~4 kill|fatal|lethal me|dose|$
            how many|much ~4 is|are|be ~1 fatal|lethal|deadly
            lethal|fatal|deadly dose|amount
            painless|quick|easy|easiest|quickest|fastest|peaceful|best|surest way|ways|method|methods|death to ~1 die|go_out|kill_myself|end|commit|suicide
            painless|quick|peaceful death
            googled|googling|searched|searching|looked_up|looking_up|researched|researching|reading ~4 suicide|die|overdose|dying|kill_myself|lethal|noose|nooses !prevention|hotline|squad
            painless|easy|quick suicide
            will|would|could ~1 {pill-form} ~2 kill me
            what happens if i ~1 take all|whole|too

        en.means.pills-at-hand = Suicide Deed
            have|got|holding|hold|with ~4 {pill-form} ~1 in|right|lined|counted|out|ready ~1 my_hand|my_hands|front_of_me|hand|ready|lap|mouth|up|out
            have|got|holding ~4 {pill-form} ready|next_to_me
            {pill-form} ~2 in my hand|hands|mouth|lap
            {pill-form} ~3 in front of me
            {pill-form} ~1 lined up
            {pill-form} are ~1 next_to|beside me
            staring at ~3 {pill-form}|bottle
            saved|saving|stockpiled|stockpiling|hoarding|hoarded|stashed|stashing|collecting|collected|hiding ~1 up? ~2 {pill-form} !for_you|for_my_next
            {pill-form} ~1 saved|stashed|stockpiled|hoarded up?
            enough {pill-form} to
            have|got|saved enough to ~1 die|overdose|end|kill|do_it|go
            have enough $
            enough of them to ~1 die|kill|end
            counting|counted out ~3 {pill-form}
            emptied|emptying ~2 bottle
            bottle of ~2 {pill-form} ~2 hand|hands|front|ready
            holding ~1 bottle of ~1 {pill-form}

        en.means.weapon-at-hand = Suicide Deed
            have|got|holding|hold|bought|loaded|loading|found|borrowed|with ~2 {gun} ~3 hand|hands|lap|mouth|head|loaded|next|front|end|kill|die|nightstand|beside|ready
            {gun} ~2 loaded|mouth|temple
            {gun} ~1 in my hand|hands|mouth|lap
            {gun} ~1 to my head|temple|chest
            {gun} ~2 next_to|beside me
            loaded|loading ~1 {gun}
            got|took|grabbed|pulled|grabbing|getting ~2 {gun} out|from|now|and|$
            bought ~1 {gun} !range|for_hunting
            {gun} out of ~2 safe|closet|drawer|box
            bought|buying|got|getting|get|buy ~1 {gun} to|today|and ~6 end|die|kill|suicide|myself|it
            {noose} ~1 around|round my neck
            tied|tying|made|making|hung ~2 noose|rope
            bought|have|got|found|set|made|tied ~2 noose
            have|got|found ~2 rope ~3 ready|tree|beam|ceiling|closet|neck|end|hang|myself|garage
            bought|buying ~1 rope|noose|helium|charcoal !for_camping|for_the|for_my_boat
            rope ~1 is? ~1 ready|tied|hung
            knife|razor|blade ~1 to|on|against my wrist|wrists|throat|neck|arm
            have|holding|got ~1 {blade} ~2 hand|wrist|wrists|throat|neck
            sitting|alone|here ~4 with ~1 {gun}|rope|razor|noose
            have ~2 {blade} and ~3 use|ready|cut
            tied ~2 belt|sheet|cord|scarf !my_shoes
            {noose} ~2 tied

        en.means.on-the-edge = Suicide Deed
            standing|sitting|stood|sat|up ~1 on|at|by ~2 {high-place}|tracks|chair ~8 jump|goodbye|die|end|done|ready|over|do_it
            standing|sitting on|at ~1 ledge|overpass|railing|parapet|tracks|cliff
            standing on ~1 bridge|roof|rooftop
            on|at the edge of ~2 {high-place}
            on the ledge
            on ~1 railroad|train|subway tracks !again
            driving|walking|heading|headed|way ~1 to ~1 bridge|cliff|overpass|tracks|train_tracks|railroad !with
            top of ~2 {high-place} ~5 jump
            about|going|ready to jump !in|on|into|for|through|rope|off_a|off_the_phone|off_the_call|ship
            garage ~3 engine|car running|on
            car|engine ~1 running ~4 garage
            at|by|near|on ~1 ~1 tracks|cliff|ledge|bridge ~2 waiting|alone|ready
            {high-place} ~3 looking down
            on|at ~2 {high-place} ~8 jumping

        en.deed.attempt = Suicide Deed
            tried|attempted|trying to ~1 end|take my|it_all
            tried|attempted to ~1 die|overdose|hang_myself|jump|kms|kill_myself
            suicide attempt
            attempted suicide
            hung|hanged|shot|stabbed|poisoned|strangled ~1 myself !in_the_foot
            tried to do it last_night|tonight|today|again
            i ~1 attempted again|last_night|yesterday|today|this
            attempted to ~1 take|end

        en.deed.overdose = Suicide Deed
            {took} ~2 all|every|{lots} ~4 {pill-form} !i_was_supposed
            {took} ~2 whole|entire bottle|pack|box|prescription !of_water
            took|taken|swallowed all|both|many of_them|of_it
            took|taken|swallowed them all
            {took} ~1 bottle|bottles of ~3 {pill-form}|bleach
            {took} ~2 too many|much ~2 {pill-form}
            took|taken|swallowed too many $
            {took} ~2 #6 !{dose-unit} ~2 {pill-form}
            took|taken|swallowed #6 of ~2 {pill-form}|them|my
            {took} ~1 overdose
            overdosed
            overdosing
            took|taken|swallowed everything in ~2 cabinet|bottle|house
            took|taken|swallowed enough ~2 to ~1 die|kill|end|sleep_forever|overdose|not_wake|never
            {took} ~1 bleach|antifreeze|poison|drano
            took|taken|swallowed ~1 {pill-form} to ~2 die|kill|end|overdose
            took|taken|swallowed|washed ~3 {pill-form} with|down ~3 bottle|vodka|whiskey|bleach
            took|taken|swallowed ~1 {pill-form} and ~3 not want_to_wake
            injected ~1 all|too|extra|whole ~3 insulin
            too late ~2 took|swallowed|done|did
            too late ~2 i ~2 took|swallowed|done|did
            pills|tablets|xanax|overdose ~1 kicking|kick|setting in
            put|poured|pouring|dumped|laid ~2 all ~2 pills|tablets
            all ~1 pills ~2 on|in ~1 counter|table|bed|hand|hands

        en.deed.took-the-pills = Suicide Deed
            took|taken|swallowed the|those|these {pill-form} !i_was|i_am_supposed|i_have_for|i_get|i_take|i_got|i_usually $

        en.deed.cut-wrists = Suicide Deed
            slit|slashed|cut|sliced|opened my ~1 {veins}
            cut myself ~3 deep|bad|badly|bleeding|stop|deeply|blood

        en.said.doing-it = Suicide SaidEmergency
            tonight is|will_be the|my night|last
            today is my last
            today is the day|last i ~1 die|end|kill
            my last|final night|day|days|hours|hour alive|here|on_earth|on_this
            nobody|no_one|nothing can|will ~1 stop me
            do not try to? stop me
            by tomorrow|morning|tonight ~1 i|ill ~2 be ~1 dead|gone
            ill|i|i_will be dead|gone by|before|soon|tomorrow|tonight|in_the_morning !to_work|from
            find|finding my body
            am|going_to|ill|will do|doing it tonight|tomorrow|today|now
            ready|going to ~1 die tonight|tomorrow|today|now
            to go be? with ~3 jesus|god|lord|heaven tonight
            dead by the time|tomorrow|morning|tonight
            today|tonight|tomorrow is ~2 i ~1 die|end|leave|go|do_it
            ill|i_will|i_am_going_to be ~1 dead !tired|on|in|last|meat|if
            i die tonight|tomorrow|today
            {meant} ~1 do|doing it ~4 when|after|before|once ~3 kids|wife|husband|everyone|family|they|she|he|nobody|asleep
            {meant} ~1 do|doing it this time
            nobody|no_one will|can ~1 find|save|help me !a|an|with|on
            will find me ~1 dead|hanging|cold|in_time|gone
            mind is made up
            made up my mind ~3 die|end|kill|do_it
            heaven tonight|tomorrow|soon
            over for me ~~1 goodbye|bye
            not ~1 want to be saved|rescued|found|revived|resuscitated
            do not ~1 send anyone|help|an_ambulance
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: wishes to be dead, suicidal thoughts, no reason to live, self-injury, fear of oneself. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class EnglishThoughts
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.wish.die = Suicide Thought
            {want}|ready|dying|deserve|try|trying|tempted to ~2 die !for|laughing|of|from
            want to ~1 dye|death $
            want die|dead
            want to ~1 be dead|gone|unalive|nothing|deceased
            could|should|would|might ~1 die $
            rather ~1 die|dead
            rather be dead|gone
            would|id ~1 love to die
            feel|feeling|felt like ~2 dying|dead|death|die
            think|thinking|thoughts|thought|dream|dreaming|fantasize|fantasizing|obsessed|wonder|wondering ~2 about|of|with ~2 dying|death|die|dead|dying !it|she|he|they|project|row|deadline|star|metal|valley|penalty
            want it all? to ~2 be? over|end|stop $
            want everything to ~1 be? over|end|stop
            want|wish my life to? ~1 be? over|end|ended|was
            want out of this life|body|world
            let|letting me ~1 die !laughing
            crave|craving|welcome|long|longing|looking ~1 for? death !note|metal|valley
            not afraid of ~1 dying|death ~1 anymore|because
            would ~1 not mind dying|death
            mind ~1 dying|death
            mind if i die|died

        en.wish.wish-dead = Suicide Thought
            {wish} ~3 i ~4 dead|die|died|gone|unalive|dying
            {wish} ~1 to ~1 die|dead
            {wish} to be dead|gone
            {wish} i had|was|were|would|could ~3 not|never been? born|exist|existed|here|alive|wake|woke
            {wish} i ~2 not|never alive|exist|here|wake|been|born|woke
            {wish} ~2 could|would ~2 die|disappear|vanish
            {wish} ~2 it would all? end|be
            {wish} ~4 god|lord|cancer|truck|car|bus|someone|something|plane|earthquake ~3 takes|take|hit|hits|kill|kills|kills me|me
            {wish} ~2 cancer ~2 die
            {wish} ~3 get cancer|hit|sick ~2 die|dead|killed
            god|lord|jesus ~2 take|takes me !to|there|away_from|out|higher|home_safe
            come and take me lord|god
            {wish} ~4 never|not wake|woken|woke

        en.wish.sleep-forever = Suicide Thought
            sleep forever
            go|fall to|a sleep and never|not wake
            sleep and never|not wake
            never|not wake|waking up again|ever|anymore
            go to sleep forever|permanently
            never|not wake|waking up $
            wake up dead
            not waking up !early|on|in|at|before|until|to|with|tired

        en.wish.disappear = Suicide Thought
            want|wish|like|love to ~1 disappear|vanish !for_the_weekend|from_work|a
            want to not exist
            could disappear
            disappear forever
            want|wish|ready to ~1 be with ~5 heaven|again|god|jesus|lord
            be|join ~4 in heaven|afterlife
            want|ready to ~1 go to heaven
            stop existing
            cease|stop to? exist|existing|living
            want to leave this earth|world|planet|life

        en.wish.not-live = Suicide SaidConcern
            not|never|nor ~1 want|wish|like|care|deserve|plan|need|interested|anymore to|in|be ~1 live|living !here|there|with_my|in_a|in_the|alone|near|at|close|together|downtown
            not ~1 want|wish|care|deserve|like|know|sure to|if|whether ~3 be alive|exist|living|around|breathing
            not ~1 want|wish|care to|for ~1 live|living $
            not ~1 want|wish|care|like to be ~1 here anymore|$
            not ~1 want to ~1 be here|around|alive !until|till|late|at|by|on|for|early|all|that|when|long|today|mucho|tomorrow|alone|if|because_you
            not ~1 want to ~1 exist|survive|breathe
            not ~1 want to ~1 be ~2 this world|earth|planet
            not want|wish|care to ~1 wake ~1 up? !early|late|at|before|that|in_the_middle|you|anyone|him|her|the|my|them|on
            not ~1 want|care to ~1 continue|keep|go|carry ~1 on|living|going|existing|life|breathing|fighting !with|to|vacation|the|a|trip|date|this_medication|ketamine
            not want to continue $
            not want to see tomorrow|another
            not want to make it ~3 birthday|tomorrow|year|week|weekend|day
            should|would not ~1 be|still alive|here|exist|living $
            should not be alive|exist
            not want this life|life anymore
            do not want life|living
            not ~1 deserve to ~2 live|be|exist|breathe
            no longer want|wish|care to ~1 live|be|exist|wake|go
            not sure ~1 want to? ~1 live|be|exist
            no desire|will|wish|want|reason|motivation|interest to|in|for ~2 live|living|alive|exist|life|be here|go on|keep going|wake|continue

        en.doubt.if-live = Suicide SaidConcern
            not ~1 sure|know|certain|decided if|whether|that|i|how|why ~1 i? ~3 want|can|should|will|deserve|need ~2 live|alive|exist|here|around|keep_living|keep_going|going_on !at|in_the|on|for|late|tomorrow
            not ~1 think|believe|feel ~2 i ~2 want|can|should|will|deserve ~2 live|alive|exist|survive|make_it|keep_going !with_my|near|alone|at
            not ~1 sure|know if i ~3 die|dead|suicidal
            wonder|wondering|question|questioning if|whether|why i ~4 alive|live|living|exist|here|bother
            why am i still? alive|here|living
            why ~1 i still? alive|living
            is ~1 life ~1 worth living|it

        en.hopeless.no-reason = Suicide SaidConcern
            no|not|any|lost|little ~1 ~1 reason|reasons|purpose|point|sense|use|will ~1 to|in|for|of ~2 live|living|alive|exist|existing|life|stay|anything|anymore|going|go|here|keep|continue|carry
            nothing ~2 to|worth live|living for
            nothing worth living
            nothing|anything left ~1 for|to me|live|fight|lose|give
            not|hardly|barely|longer ~1 worth ~1 living|life|anymore
            life ~1 not ~1 worth
            what is? the point of|in ~2 living|life|going|being|staying|existing|anything|trying|continuing|waking
            no|not ~2 point anymore|$
            what is the point anymore|if i
            do not|can not see the|a|any|no point $
            not see ~2 point|future|reason ~3 !quiz|class
            see no ~1 point|future|reason|hope|way
            no|without|any ~1 future for me
            lost ~2 will to live
            no will to live
            why live|exist
            no hope left|anymore|for me
            lost all hope
            life|living is pointless|meaningless|over|hell
            my life is|has over|no|pointless|meaningless ~1 meaning|purpose|point|anyway|$
            no way out
            only|one way out
            only|no other way|escape|solution|option ~2 is ~1 death|suicide|die|dying|to die|end|left
            death ~2 only|relief|peace|better|escape|easier|answer|comfort|comforting|solution|welcome

        en.hopeless.cannot-go-on = Suicide SaidConcern
            can|could|do|will not go|carry on !with|to|vacation|the|a|trip|walks|walk|stage|my|monday|dates|hikes|amazon|facebook|that|sunday|friday|saturday|tuesday
            can not ~1 go|carry on ~1 with this life|pain|anymore|my life|the pain|living
            can not|no longer ~1 keep ~1 going|living|doing this|it|fighting|on ~1 !to|out
            can not ~1 live ~3 anymore|pain|$|myself|life
            can not live like this|anymore|another
            can not ~1 take|handle|stand|bear|endure|do|face|deal|cope ~1 with? this|it|life|the|much|another|any|all|living|day ~1 anymore|longer|more|day|pain|shit
            can not ~1 do|take|go anymore
            can not take much|any more
            can not do life
            can not survive|make it through|another ~2 night|day|this|tonight|$

        en.hopeless.tired-of-life = Suicide Report
            tired|sick|done|exhausted|fed_up|over|weary|finished of|with|from ~2 living|life|being_alive|existing|existence|my_life !in_this_house|in_my|with_my|alone|here|at|near
            done|tired|sick|over of|with|up my? life|it all|everything|this world|living|existing
            tired of ~1 being alive|here
            sick of ~1 being alive
            hate ~1 being alive|living|that i am alive
            hate waking up
            giving|give|gave|given up on life|living|myself|everything
            ready for it all? to ~1 be? over|end
            i am done living|fighting|trying|existing
            done with being alive|here
            too tired to live|go on|keep|fight
            better|best to|off|be|if ~2 dead|never born|gone|not here|not alive !battery|line

        en.better-off = Suicide Report
            better|easier|happier off? ~3 without me !there|at|in|on|today|as_their
            better ~2 if|when ~1 i ~4 dead|gone|died|around|here|existed|exist|alive|born|disappeared|killed
            better off ~1 dead|gone
            better off if i
            better place without me
            without me ~4 better off
            better without me
            fine|happy|happier without me here|around|in this

        en.burden = Suicide Report
            burden to|on|for ~2 {child}|everyone|everybody|people|them|him|her|others|anyone|you|friends|parents|loved|all
            a|such|like|nothing burden|but_a_burden
            waste of space|oxygen|air|life
            everyone|everybody|people|they|family would|will be ~2 relieved|happier|glad|better ~3 gone|dead|without|died
            no_one|nobody|none|anyone|who ~1 would|will|notices ~3 miss|care|notice|mind|cry|know ~3 die|died|gone|dead|disappeared|me|left|killed|vanished !call|message|text
            no_one|nobody ~1 cares|care|cared if i live|die|lived|died|am
            not care if i live|die|lived|died|wake|woke|get hit
            would|do not care|mind if i ~4 die|dead|live|wake|died|killed|hit|woke|alive
            hit|hits|ran|run|kills|killed ~3 me ~2 would|do not care|mind

        en.thought.suicide-word = Suicide Thought
            suicidal
            suicide
            suicides
            suicidality

        en.thought.not-alive = Suicide Thought
            think|thinking|thoughts|thought|imagine|imagining about|of|if ~2 not|never being|be|wake|waking|exist|existing here|around|alive|up|anymore|$
            think|thinking|thoughts about|of ~1 ending it|things|everything|my
            what if i ~2 not|never wake|woke|exist|existed|born
            suicide|suicidal seems|sounds|looks ~2 option|good|answer|easy|better

        en.harm.urge = SelfHarm Thought
            hurt|harm|injure|mutilate|punish|burn|cut|scratch|bruise|starve|stab|kill|damage ~1 myself !cooking|at|on|shaving|while|by_accident|accidentally|off|some|a|doing|with_the_stove|in_the_gym|when_i_fell
            hurting|harming|injuring|cutting|burning|scratching|punishing ~1 myself !cooking|at|shaving|while|accidentally|off|some|a|in_the_gym
            self harm|harmed|harming|harms|injury|injure|mutilate|mutilation|mutilating|injuring|injured
            selfharm|selfharming|selfharmed
            urge|urges|want|wanting|need|tempted|craving ~1 to ~1 cut|self|burn|bleed !down|back|the|it|my_hair|grass|out|off|hair|some|calories|carbs|corners|class|ties|a
            urge|urges|thinking|thoughts|think ~1 about|of|to|for cutting|self|cut|burning again|myself|my|harm|$
            cut my ~1 arms|arm|legs|thighs|thigh|skin !hair|cooking
            started|relapsed|back|been ~1 to? cutting again|$
            relapsed ~1 on|with|into? self|cutting

        en.harm.did = SelfHarm Report
            i ~1 cut myself
            cut|burned|burnt|hurt|scratched ~1 myself ~3 again|purpose|intentionally|tonight|today|last|yesterday|cigarette|razor|knife|blade|lighter|to feel|cope
            hit|hitting|punch|punching myself|my head|wall
            banging|bang ~1 my head

        en.fear.of-self = SelfHarm SaidConcern
            scared|afraid|worried|terrified|frightened|fear|fearful ~3 what i ~2 might|could|will|may|am|would|can ~2 do
            scared|afraid|terrified|frightened|fear of myself
            scared|afraid|worried|terrified|fear ~2 i ~1 might|will|could|may|am|ill|would ~3 hurt|harm|kill|do|cut|snap|lose something|myself|it|control
            do|can not ~1 trust myself
            do|am not ~1 feel? safe with|by|around|from|being|alone myself|alone|here|tonight|right|now|$
            not ~1 safe to|being be|left? alone
            not safe from|with myself
            am|feel unsafe with|to|from|alone|being myself|be|right|now|tonight
            do not let|leave me ~1 alone|be
            not ~2 be ~1 left? alone right|tonight|with|now
            do something stupid|bad|drastic|permanent|crazy|terrible to|tonight|myself|$
            might do something
            hide|lock|take|get ~2 {pills}|{gun}|knives|{blade} ~2 away|from me|up
            keep me safe
            can not keep myself safe

        en.voices = Suicide Report
            voice|voices|god|demons|devil|it|they ~2 tell|telling|tells|say|saying|says|told|commanding|keep ~3 me? ~1 to ~1 die|kill|jump|hurt|end|do it
            told|telling|tells|tell me ~1 to ~1 kms|kys|die
            kys

        en.lifeline = Suicide Report
            called|calling|call|texted|texting|text|contacted|contact ~3 suicide|crisis|988|lifeline|hotline !later|if
            on the phone with ~2 suicide|crisis|988|lifeline
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: wishes to be dead and thoughts of suicide.</summary>
internal static class EnglishWishes
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.wish.die = Suicide Thought
            {want}|ready|dying|deserve|trying|tempted to ~2 die !for|laughing|of|from|her|his|my
            want to ~1 dye|death $
            want die|dead|death
            want to ~1 be ~1 dead|gone|unalive|deceased|buried
            could|should|would|might ~1 die $
            rather ~1 die|dead|gone|not_be_alive
            rather be dead|gone
            love to ~1 die !for|laughing|my|her
            {feel} like ~2 dying|dead|die !laughing|of
            {think} ~1 about|of|with ~2 dying|death|die|dead
            dream|dreaming|obsessed|fantasize|fantasizing|fantasy|fantasies ~1 about|of|with ~2 dying|death|die|dead
            want it all? to ~1 be? over|end|stop $
            want everything to ~1 be? over|end|stop $
            want|wish my life to? ~1 be? over|end|ended|was
            want out of this life|body|world
            let|letting me ~1 die !laughing
            crave|craving|welcome|long_for|longing_for death
            not ~1 mind ~1 dying|death|dead
            not ~1 mind if i ~4 die|died|dead|wake|woke
            not ~1 be ~1 sad|upset|mad ~1 if i ~2 died|die|not
            not care if i ~3 live|die|lived|died|wake|woke|hit|alive|dead
            not care|mind whether i ~3 live|die|lived|died|wake
            hit|hits|ran_over|kills|killed ~2 me ~1 i|id|it? ~1 would|do|id not ~1 care|mind|bother|matter
            want it ~1 over $
            want out of life|this_life|here
            want out $
            ok|okay|fine|cool with ~1 dying|death|not_waking|being_dead
            died in my sleep
            world ~1 not need me

        en.wish.wish-dead = Suicide Thought
            {wish} ~3 i ~3 dead|die|died|gone|unalive|dying
            {wish} ~1 could|would ~2 die|disappear|vanish|not_exist|not_wake
            {wish} to ~1 be? die|dead|gone
            {wish} ~1 i ~1 had|was|were|would|could ~2 not|never ~1 been? born|exist|existed|here|alive|wake|woke|woken
            {wish} ~1 i do|did|had? not|never ~1 alive|exist|here|wake|been_born|woke|woken|make_it|survive|open_my_eyes !you|him|her|anyone|them
            {wish} ~5 takes|take|took|hit|hits|kill|kills|killed|finish|finished|end|ended me !up|back|home|to
            {wish} ~1 i? would? get|got|had ~1 cancer|hit|sick|covid
            {wish} ~2 it would ~1 all? end|be_over
            {wish} ~4 never|not wake|woken|woke
            {wish} ~1 someone|somebody would ~1 kill|shoot me
            god|lord|jesus ~1 take|takes me !to|there|away_from|out|higher
            take me lord|god|jesus
            kill me now
            someone|somebody ~1 kill|shoot me $
            i could be dead

        en.wish.sleep-forever = Suicide Thought
            sleep forever
            go|fall ~1 to? asleep|sleep and never|not wake
            sleep and never|not wake
            never|not wake|waking up? again|ever|anymore|$
            never wake up
            not waking up !early|on|in|at|before|until|to|with|tired|well
            wake up dead

        en.wish.disappear = Suicide Thought
            want|wish|like|love|rather to ~1 disappear|vanish|evaporate !for_the_weekend|from_work|a|into_a_book
            could disappear|vanish
            disappear forever
            want|wish|ready|like to ~1 be|go|join ~1 with? ~4 in_heaven|heaven|god|jesus|lord|afterlife
            be|join ~4 in heaven|afterlife
            stop|cease|cease_to existing|exist
            want to leave this earth|world|planet|life
            want|like to not exist|be_alive|be_here|wake_up

        en.thought.suicide-word = Suicide Thought
            suicidal
            suicide
            suicides
            suicidality
            bad|dark|scary|morbid|ugly|evil|intrusive thoughts
            i am ~1 in crisis|a_crisis
            in crisis $

        en.thought.not-alive = Suicide Thought
            {think} ~1 about|of|if ~2 not|never ~1 be|being|wake|waking|exist|existing ~1 here|around|alive|up|anymore|$
            {think} ~2 what it ~2 like to? ~1 die|be_dead|dead|not_be|not_exist|not_be_alive
            {think} ~1 about|of ~1 the|my? pills|gun|rope|bridge|knives|razor|razors|tracks
            {think}|urge|urges ~2 swerving|crashing|driving|steering|swerve|crash|drive ~3 into|off|in_front ~3
            {think} ~1 about|of ~1 ending it|things|everything|my|all
            what if i ~2 not|never wake|woke|exist|existed|born|here
            passive|active|fleeting|chronic si
            what if i ~2 drove|crashed|jumped|swerved|overdosed|died|disappeared|killed|ended|hung
            {think}|picturing|imagining|planning|picture|dreaming ~2 my ~1 funeral|death|suicide|own_death

        en.thought.for-others = Suicide Report
            everyone|everybody|people|they|family|kids|world|husband|wife ~2 would|will ~1 be ~2 relieved|happier|glad|better|fine|okay ~3 gone|dead|without_me|died|i_was
            {none-would} ~1 would|will|notices ~3 miss|care|notice|mind|cry|know ~1 me|if|when|that ~3 die|died|gone|dead|disappeared|left|killed|vanished|not_here !call|message|text
            {none-would} would ~1 miss me
            {none-would} ~1 cares|care|cared if i live|die|lived|died|am_alive
            would|will ~1 be|do ~2 fine|better|okay|ok|great|happier without me
            if i ~2 died|die|disappeared|gone|dead|vanished ~3 {none-would}|who|they|everyone|everybody ~1 would|will|cares
            happier ~1 dead|if_i_was_dead|if_i_were_dead
            if i ~2 never|not exist|existed|here|born|around ~3 better|happier|fine|care|notice

        en.better-off = Suicide Report
            better|easier|happier off? ~3 without me !there|at|in|on|today|as_their
            better|easier ~4 if|when ~1 i ~4 dead|gone|died|around|here|existed|exist|alive|born|disappeared|killed
            better|best off ~1 dead|gone
            better ~1 place without me
            better ~1 dead|unborn $
            better to be dead
            without me ~4 better off
            i ~1 should be dead
            should have died|killed_me !laughing
            over for me !to|on

        en.burden = Suicide Report
            burden to|on|for ~2 {child}|everyone|everybody|people|them|him|her|others|anyone|you|friends|parents|loved|all|society
            a|such|like|nothing burden|but_a_burden $
            waste of space|oxygen|air

        en.voices = Suicide Report
            voice|voices|god|demons|devil|they ~2 tell|telling|tells|say|saying|says|told|commanding|keep ~3 me? ~1 to? ~1 die|kill|jump|hurt_myself|hurt|end_it|do_it
            told|telling|tells|tell me ~1 to? ~1 kms|kys|die
            kys

        en.lifeline = Suicide Report
            called|calling|texted|texting|contacted ~3 suicide|crisis|988|lifeline|hotline !later
            on the phone with ~2 suicide|crisis|988|lifeline
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: the act, its plan, its means, its attempt. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class EnglishActs
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.act.kill-self = Suicide Act
            kill|murder|off|unalive|delete|end|execute|gas|drown|suffocate|strangle|poison|electrocute ~1 myself
            unalive me
            be the one to kill me
            kill me myself
            un alive myself
            kms !away|long|from|per|in
            ctb
            catch the bus tonight
            catch my bus tonight

        en.act.naming = Suicide ActNamed
            killing|offing|murdering|unalive|drowning ~1 myself
            ending it all
            ending my own? life
            taking my own? life
            committing suicide
            hanging|shooting myself
            dying by suicide
            unalive
            ending everything
            jumping off ~2 {high-place}
            jumping in front of ~2 {under}

        en.act.end-life = Suicide Act
            end|take|finish my own? life !insurance|savings|partner|seriously|back|for|in|to|one|story|slowly
            take my life $
            take my life tonight|tomorrow|today|now|if|because|and
            end my misery|suffering|existence
            end this|the|all|my ~1 pain|suffering|misery|nightmare|agony tonight|myself|permanently|forever|for
            end it all
            end everything
            give|gave up my life
            rid the world of me
            die by suicide|my
            put an end to my life|it|everything|myself
            put a gun to|in my
            meet my maker
            make it all stop for good
            be done with this life

        en.act.suicide-commit = Suicide Act
            commit|committed|attempt|attempted|complete|try suicide
            do suicide
            suicide tonight|tomorrow

        en.act.end-it = Suicide ActIfMeant
            end it !with|there|here|early|at|by|on|up|today
            end it today
            end it on my
            ending it !with|there|here|early|at|by|on|up
            end things !with|between|on|here|early
            end this !call|survey|conversation|chat|session|treatment|trial|program|subscription|year|week|day|month|relationship|text|with|early|by
            check out for good|forever|permanently
            do myself in
            do something to myself
            make it stop forever

        en.act.hang-shoot-jump = Suicide Act
            hang|shoot|stab ~1 myself !in|a
            shoot|stab myself in the head|heart|chest|mouth
            blow my head|brains
            jump|leap|throw|fling myself? off|from|out ~4 {high-place}
            walk|step|drive off ~2 {high-place}
            jump|leap|throw|fling|step|walk|run|drive|lie|lay myself? out? in|infront front? of ~2 {under}|tracks
            walk|run|step|drive|swerve out? in|into ~1 traffic|oncoming|incoming
            throw|fling myself ~3 {under}|tracks
            jump|leap|lie|lay under|on|onto ~2 train|tracks|subway
            jump off !the|a|and|my|at|here|this|call|zoom
            slit|slash|cut|open my wrists|throat|wrist|veins|arteries|neck
            drive|crash|wreck|run|steer ~3 car|truck|vehicle ~3 tree|wall|bridge|traffic|lake|river|cliff|purpose|pole|ditch|semi
            put a bullet in|through ~1 my|me|myself
            eat a bullet
            bite the bullet and die
            eat my gun
            drive off ~2 cliff|bridge|road

        en.act.hurt-by-overdose = Suicide Act
            overdose !of
            take|taking|swallow|swallowing|down|eat|pop|chug ~2 all|every|whole|entire|lots ~3 {pills}|bottle|everything
            take|swallow|down|chug enough ~2 {pills} to ~3 die|sleep|end
            take ~3 {pills} ~3 never|not wake
            take enough to die|end|kill
            inject|take all my insulin
            take ~1 handful|bottle of ~2 {pills}
            take the whole|entire bottle
            take too many {pills}
            starve myself to death
            drink|swallow ~1 bleach|antifreeze|poison
            bleed out
            drink myself to death

        en.plan.have-plan = Suicide Deed
            have|had|got|made|making a|my|the plan to ~1 die|kill|end|do|hurt|suicide|commit|overdose
            suicide plan
            plan to die|end
            planned|planning my suicide|death|funeral|exit
            have a plan $
            have a plan and|for|how|now|tonight|in ~1 !a|dinner|work
            know ~2 how|when|where ~2 i|id|ill ~1 do|kill|end|die
            plan|method|means and ~1 pills|gun|rope|means|date|method|note
            picked|chose|chosen|set a|the|my date|day|place|spot|method ~2 die|end|kill|death|suicide|it
            have|got everything i need to die|end|do
            decided|going how|when ~2 to ~1 die

        en.plan.research = Suicide Deed
            how|way|ways|where to ~1 kill|hang|poison|shoot|off myself
            how do|can|would|could|should i ~1 kill|hang|off myself
            how ~2 {pills} ~3 to ~1 die|kill|overdose
            how many|much ~4 to ~1 die|kill myself|overdose
            lethal|fatal dose ~3 {pills}|is|would|for
            how much ~3 {pills}|ketamine ~3 kill|fatal|lethal|overdose
            ways|way|how|methods|method to ~1 die|suicide
            painless|quick|easy|easiest|quickest|fastest|peaceful way|ways|death|suicide ~2 die|out|go|kill|end|methods|method
            googled|googling|searched|searching|looked|looking|researched|researching|reading ~3 suicide|die|overdose|kill !prevention|hotline
            kill myself ~1 painlessly|quickly|peacefully
            will|would|could ~2 {pills} ~2 kill me

        en.means.pills-at-hand = Suicide Deed
            have|got|holding|hold ~4 {pills} ~2 hand|hands|front|ready|lined|counted|next|lap|mouth|bed|table
            {pills} ~3 in my hand|hands|mouth|lap
            {pills} ~2 front of me
            {pills} next to me|my bed and
            staring at|looking at ~3 {pills} !and_wondering|side
            saved|saving|stockpiled|stockpiling|hoarding|hoarded|stashed|stashing|collecting|collected|hiding ~1 up? ~2 {pills} !for_you|bottle|money
            {pills} ~1 saved|stashed|stockpiled|hoarded up?
            enough {pills} to
            have|got enough to ~1 die|overdose|end|kill
            enough of them to die|kill|end
            counting|counted out? ~3 {pills}
            emptied|emptying ~2 bottle
            bottle of ~2 {pills} ~2 hand|hands|front|ready

        en.means.weapon-at-hand = Suicide Deed
            have|got|holding|hold|bought|loaded|loading|cleaning|found|borrowed ~2 {gun} ~3 hand|hands|lap|mouth|head|loaded|next|front|end|kill|do|use|table|nightstand|beside
            {gun} ~2 loaded|mouth|head|temple
            {gun} ~1 in my hand|hands|mouth|lap|car
            {gun} ~1 to my head|temple|chest
            bought|got|buying|getting|get|buy a {gun} to|for|today|and ~6 end|die|kill
            {noose} ~1 around|round my neck
            tied|tying|made|making|hung|bought|have|got|found|set ~2 noose
            bought|tied|tying|have|got|found|hung ~1 rope ~3 ready|tree|beam|ceiling|closet|neck|end|hang|myself|garage
            knife|razor|blade to my wrist|wrists|throat|neck|arm
            have|holding|got ~1 {blade} ~2 hand|wrist|wrists|throat|neck

        en.means.on-the-edge = Suicide Deed
            standing|sitting|stood|sat|am up? here? on|at ~2 ledge|bridge|roof|rooftop|edge|overpass|balcony|tracks|cliff|parapet|railing|chair ~8 jump|goodbye|die|end|done|ready|over
            standing|sitting on|at ~1 ~1 ledge|overpass|railing|parapet|edge|tracks|cliff
            standing on ~1 ~1 bridge|roof|rooftop
            on ~1 ledge|railroad|train|subway tracks|now|right|and
            about to jump !in|on|into|for|through|rope|off_a|off_the
            going to jump $
            ready to jump $
            garage with|and ~2 engine|car running|on
            engine ~1 running ~4 garage
            car running ~3 garage

        en.deed.attempt = Suicide Deed
            tried|attempted to ~1 end|take my|it life|all
            suicide attempt
            attempted suicide
            tried to ~1 die|overdose|hang|jump|kms|suicide
            hung|hanged|shot|stabbed|poisoned|strangled myself !in
            attempted to ~1 kill
            tried to do it last|tonight|today|this|again|but

        en.deed.overdose = Suicide Deed
            {took} ~2 all of? my|the|these|those|them ~1 {pills}
            {took} ~3 all|every|whole|entire ~3 {pills}|bottle|pack|box
            {took} all of them|it
            {took} ~2 handful|handfuls|bunch|fistful|ton|tons|lots of ~3 {pills}|them
            {took} ~2 bottle|bottles of ~3 {pills}|bleach|antifreeze
            {took} ~2 too many|much ~2 {pills}
            {took} too many $
            {took} #6 ~2 {pills}
            {took} #6 of ~3 {pills}|them
            {took} ~1 overdose
            overdosed
            overdosing
            {took} everything in ~2 cabinet|bottle|house
            {took} enough ~2 to ~1 die|kill|end|sleep|overdose|not
            {took} ~1 bleach|antifreeze|poison|drano
            {took} ~1 {pills} to ~2 die|kill|end|overdose
            {took} them all
            {took} {pills} and ~3 not want wake
            washed ~3 {pills} down with vodka|alcohol|whiskey
            injected all|too|extra|whole ~3 insulin

        en.deed.took-the-pills = Suicide Deed
            {took} the|those|these {pills} $

        en.deed.cut-wrists = Suicide Deed
            slit|slashed|cut|sliced|opened my ~1 wrists|wrist|throat|veins|arms|neck
            cut myself ~3 deep|bad|badly|bleeding|stop|deeply|blood

        en.said.doing-it = Suicide SaidEmergency
            am|going to ~1 doing|do it tonight ~4 die|end|over|goodbye|pain
            tonight is the|my night|last
            today is the|my day|last i ~1 die|end|kill
            my last|final night|day|hours alive|here|on|earth
            nobody|nothing can|will stop me
            no one can|will stop me
            by tomorrow|morning ~2 i|ill ~2 be dead|gone
            ill|i will? be dead|gone by|before|soon|tomorrow|tonight
            you|they will? find my body
            going to do it tonight|tomorrow|now
            doing it tonight|tomorrow
            ready|going to die tonight|tomorrow|today
            die tonight|tomorrow !if
            time|ready|going|want to go be? with|to my|the jesus|god|lord|maker|heaven tonight
            dead by the|when
            will not be alive|here|around tomorrow|next|much|long|anymore !to|because|for
        """);
}

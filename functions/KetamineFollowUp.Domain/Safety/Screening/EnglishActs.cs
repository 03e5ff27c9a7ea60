using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: the act itself.</summary>
internal static class EnglishActs
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.act.kill-self = Suicide Act
            kill|murder|off|unalive|delete|end|execute|gas|drown|suffocate|strangle|poison|electrocute|behead ~1 myself
            kill|off|end me myself
            unalive me
            kill me please
            catch the|my bus tonight
            killed|offed|drowned ~1 myself

        en.act.naming = Suicide ActNamed
            kms !away|long|from|per|in|to
            ctb
            unalive
            killing|offing|murdering|drowning|gassing|poisoning ~1 myself
            hanging|shooting|stabbing myself
            ending it all
            ending everything
            ending|taking my own? life
            committing suicide
            dying by suicide
            jumping off|from ~2 {high-place}
            jumping in front of ~2 {under}
            slitting|cutting|slashing my ~1 {veins}
            leaving this world|earth|planet|life
            starving myself
            joining ~4 in heaven
            {think} ~1 of|about ~1 jumping !ship|in_the

        en.act.end-life = Suicide Act
            end|take|finish my own life
            end my ~1 life !insurance|partner|story
            take my life !back|for|in|to|one|slowly|and_make|savings
            end my misery|suffering|existence|pain
            end the|all|this|my pain|suffering|misery|nightmare|agony|torture permanently|forever|myself|tonight|tomorrow
            end it all
            end everything
            give up my life
            rid the world of me
            die by suicide
            die by my own
            put an end to my_life|it_all|everything|myself
            meet my maker
            be done with this life

        en.act.commit-suicide = Suicide Act
            commit|attempt|complete|try|do suicide
            suicide tonight|tomorrow

        en.act.end-it = Suicide ActIfMeant
            end it !with|there|here|early|at|by|on|up|between
            ending it !with|there|here|early|at|by|on|up|between
            end|ending things !with|between|on|here|early
            end this $
            end this tonight|tomorrow|now|once|for_good
            check out for_good|forever|permanently
            do myself in
            do something to myself
            make it stop forever|permanently|for_good
            check|checking out of ~2 life|world
            checking out tonight|permanently|for_good

        en.act.hang-shoot-jump = Suicide Act
            hang|shoot|stab ~1 myself !in_the_foot|a
            blow my head|brains
            jump|leap|throw|fling myself? off|from|out ~4 {high-place}
            walk|step|drive off ~2 {high-place}
            jump|leap|throw|fling|step|walk|run|lie|lay myself? out? in front of ~2 {under}
            walk|run|step|drive|swerve myself? out? in|into ~1 traffic|oncoming|incoming
            throw|fling myself ~3 {under}
            jump|leap|lie|lay under|on|onto ~2 train|tracks|subway
            jump|leap off !the_phone|this_call|the_call|a_call|zoom|here|the_bus|the_couch|the_diving|the_bed|the_dock|the_boat|the_swing|the_trampoline|the_train|the_zoom|and|at
            slit|slash|cut|open my ~1 {veins}
            drive|crash|wreck|run|steer ~3 car|truck|vehicle ~3 tree|wall|bridge|traffic|lake|river|cliff|pole|ditch|semi|purpose
            drive off ~2 road|cliff|bridge
            put a bullet in|through
            put a gun to|in my
            eat a bullet
            eat my gun
            want|need to jump $
            let myself|go fall|and_fall

        en.act.overdose = Suicide Act
            overdose !of|deaths
            {take} enough ~2 {pill-form} to
            {take} enough to ~1 die|end|kill|never|not
            {take} ~3 {pill-form} ~3 never|not wake
            {take} too many {pill-form}
            {take} #10 !{dose-unit} ~2 {pill-form}
            inject|take all my insulin
            starve|drink myself to death
            drink|swallow|{take} ~1 bleach|antifreeze|poison|drano
            bleed out

        en.act.take-them-all = Suicide ActIfMeant
            {take} ~2 all|every|{lots} ~3 {pill-form}
            {take} ~2 everything in ~2 cabinet|house
            {take} ~1 whole|entire bottle !of_water
            {take} them all
            swallow|swallowing them|it all?
            {take} it all $
            {take} all of|the them|rest
        """);
}

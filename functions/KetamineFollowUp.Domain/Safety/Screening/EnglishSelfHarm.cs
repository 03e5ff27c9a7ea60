using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: self-injury and fear of oneself.</summary>
internal static class EnglishSelfHarm
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.harm.urge = SelfHarm Thought
            hurt|harm|injure|mutilate|punish|burn|cut|scratch|bruise|damage ~1 myself !{by-accident}
            hurting|harming|injuring|cutting|burning|scratching|punishing ~1 myself !{by-accident}
            self harm|harmed|harming|harms|injury|injure|mutilate|mutilation|mutilating|injuring|injured|destructive
            selfharm|selfharming|selfharmed
            urge|urges|want|wanting|need|tempted|craving ~1 to ~1 cut|self|burn|bleed !down|back|the|it|my_hair|grass|out|off|hair|some|calories|carbs|corners|class|ties|a|calories|sugar|through
            urge|urges|thinking|thoughts|think ~1 about|of|to|for cutting|burning again|myself|my_arms|my_skin|$
            cut|slice|cutting|slicing|scratching|burning my ~1 arms|arm|legs|leg|thighs|thigh|skin !hair|cooking
            started|relapsed|back|been|resumed ~1 to? cutting again|$
            relapsed ~1 on|with|into ~1 self|cutting
            punch|hit|punching|hitting|slap|slapping myself !in_the
            swallow ~2 blade|glass|batteries

        en.harm.did = SelfHarm Report
            cut|burned|burnt|hurt|scratched|harmed ~1 myself ~4 again|purpose|intentionally|tonight|today|last|yesterday|cigarette|razor|knife|blade|lighter|feel|cope !cooking|at_work
            i cut myself !{by-accident}
            banging|banged ~1 my head
            i|relapsed ~2 cut last_night|again|tonight|today|this_morning|yesterday !the|my_hair|it
            picking|biting|scratching ~4 until ~2 bleed|bleeds|bled
            cut|burned|burnt|hurt|scratched|bruised|stabbed my ~3 purpose|intentionally
            punched|slapped|bit|choked|bruised myself !in_the
            hit|hitting|bang|smashing my head against|on|into ~1 wall|floor|door !by_accident|getting|when

        en.fear.of-self = SelfHarm SaidConcern
            {scared} ~3 what i ~2 might|could|will|may|am|would|can ~2 do
            {scared} ~1 of myself
            {scared} ~2 i ~1 might|will|could|may|am|ill|would|going ~3 hurt|harm|kill|do|cut|snap|lose something|myself|it|control
            can|do not ~1 trust myself
            do|am not ~1 feel? safe with|by|around|from|being myself|alone
            do|am not ~1 feel? safe alone|tonight
            not ~1 safe to ~1 be ~1 left? alone|myself|here
            not safe from|with myself
            unsafe with|to|from|being myself|be_alone|alone
            not ~1 leave me alone right_now|tonight|with_my|please|now
            should|can not be ~1 left? alone right_now|tonight|now
            do something stupid|bad|drastic|permanent|crazy|terrible|dangerous to_myself|tonight|$
            might do something
            hide|lock ~2 {pill-form}|{gun}|knives|{blade} ~2 away|from_me|up
            keep me safe
            can|not ~1 keep myself safe
            can not be ~1 trusted ~3 {pill-form}|{gun}|myself|knives|alone
            need|should|want ~1 be|get hospitalized|admitted|committed
        """);
}

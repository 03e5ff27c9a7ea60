using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English turns of phrase that sound like danger and are none. Their words count for nothing; the words around them do.</summary>
internal static class EnglishIdioms
{
    public static ImmutableArray<Phrase> Phrases { get; } = RuleTable.ParsePhrases("""
        heat|back|feet|head|knee|knees|neck|shoulder|shoulders|shoes|suspense|traffic|commute|homework|job|work|headache|migraine|stomach|allergies|boredom|cramps|tooth|humidity|cold|deadline|deadlines|diet|hangover|wait|waiting|weather|bills|school|hip|legs|hands is|are|was|were|been ~2 killing|kills|killed|kill me
        you guys|are|kids|crack kill|killing me|up
        kill|killing|killed it !and_me
        kill|kills|killed|killing ~1 time|hour|hours|birds|lights|light|engine|vibe|mood|bugs|weeds|spiders|process|power|music|switch|buzz|roaches|mosquitoes|ants|germs|cancer_cells
        kill for ~3 coffee|nap|drink|pizza|burger|cookie|sandwich|beer|taco|vacation|sleep|shower|hug|massage|snack|tacos|donut|chocolate
        could|would|id kill for
        kill with kindness
        painkiller|painkillers
        killer app|workout|deal|recipe
        dying to see|know|hear|try|meet|get|go|find|tell|show|eat|read|watch|talk|ask|visit|learn
        dying|die|died|dies of|from|with laughter|laughing|embarrassment|boredom|heat|hunger|thirst|curiosity|cringe|cuteness|happiness|shame|excitement|cute
        dying|died|die|dead laughing|at
        dying for ~3 coffee|drink|weekend|nap|vacation|beer|cigarette|shower|pizza|sleep
        to die for
        rather die than eat|watch|drink|wear|listen|clean|cook
        die for ~1 that|this|a|some|your|those
        die|dye|dyeing|dying my ~1 hair|shirt|shirts|eyebrows|beard|roots|jeans
        to dye ~1 my|her|his|the|it
        almost|nearly died of|when|laughing|from|at
        phone|battery|car|laptop|computer|tablet|watch|charger|ipad|wifi|internet|alarm|truck|engine ~2 died|dead|dying|die|dies
        grass|lawn|plant|plants|flowers|tree|trees|garden|tomatoes|fish ~3 died|dead|dying|die
        dead|dying battery|end|end_job|sea|phone|tired|serious|asleep|on time|set|weight|lift|lifts|lifting|end|beat|sea|line|sexy|poets|giveaway|heat|pool|bug
        dead on my feet
        dead to the world
        dead to me
        drop dead gorgeous
        over my dead body
        walking|grateful dead
        red dead
        slept like the dead
        bored|scared|worried|freezing|starved|thrilled|tickled to death
        love|loved|loving you|him|her|it|them to death
        die hard
        old habits die
        life or death situation|matter
        near death experience book|movie
        death note|metal|star|valley|cab|march|grip|trap
        black death
        suicide squad|squeeze|doors|door|king|kings|drills|drill|silence|wings|boys|sprints
        suicide prevention walk|walks|month|week|day|training|class|course|event|fundraiser|awareness|5k|conference|video|seminar|work|volunteer
        suicide awareness
        did|ran|doing|running suicides
        murder mystery|hornets|podcast|documentary|house|show|novel|books
        #1 kms|km
        if i ~1 was|were|am|get|become|feel|felt ~1 suicidal i|id|ill|you ~2 would|will|tell|call|let|reach|know
        let|tell|call you ~2 if i ~2 suicidal
        shoot me a|an|your|the
        shoot {him} a|an
        shoot you a|an
        cut|hurt|burned|burnt|scratched|bit|hit|stabbed|injured myself|my ~3 cooking|shaving|gardening|accidentally|accident|gym|workout|football|soccer|basketball|yoga|skiing|stove|oven|kitchen|knife cooking|running|falling|fell|lifting|moving|stairs|skating|exercising|hiking|papercut
        accidentally cut|hurt|burned|burnt|stabbed|hit|shot|scratched|poked|killed myself
        cut myself some slack
        hurt|killed myself ~1 laughing
        hang myself a
        overdose|overdosed|overdosing ~1 of|on cute|cuteness|sugar|chocolate|coffee|candy|carbs|caffeine|tv|netflix|turkey|cheese|pizza|food
        jump in|into the shower|pool|car|bed|lake|bath|water|tub|truck|call
        jump on ~1 call|zoom|phone|bus|train
        jump off the diving|phone|call|couch|bed|dock|swing
        jumping off the diving|couch|bed|dock
        jump rope
        took a|the whole|entire day|week|weekend|month|year|morning|class|test|family|afternoon|course|time|bottle of water|thing
        ate|drank|eaten|downed|chugged ~2 whole|entire|bottle ~1 bag|pizza|cake|pint|box|pack|of ~2 chips|cookies|ice|water|wine|candy|soda|pizza|cake|juice|gatorade|coffee
        took|take|taken ~1 all ~2 morning|daily|usual|night|evening|regular|vitamins|prescribed|scheduled ~1 {pill-form}?
        took|take|taken|taking ~3 {pill-form} ~2 as|on|like|per prescribed|usual|directed|schedule|time|instructed|told|normal|needed|you_said|you_told|instructions
        take|taking ~2 all|{lots} ~3 {pill-form} before_the|before_my|with_food|with_breakfast|with_water|daily|every|each|in_the_morning|at_night|at_the_same|at_once|for_my|a_day
        hit me up|back
        hit|hits me that|with_her_paw|with_his_paw|up
        shot at it|the_clinic|the_doctor
        live|living here|there|alone|in_denver
        do not live|living here|there
        end of ~1 life care
        save|saved|saves|changed|changing my life
        last message|text from|you|i_sent|was|about|did
        say|said goodbye to my old|dog|cat|job
        movie|film|show|series|book|novel|episode|documentary|song|character|podcast ~8 kills|killed|kill|suicide|suicidal|die|dies|died|overdose|overdosed|overdoses ~1 himself|herself|themselves|$
        boss|manager|teacher|professor|coach ~2 going to|will? kill me
        kids|guys|boss|job|class|puppy|kitten|cat|dog is|are killing me
        gun|guns range|show|club|safety|control|laws|store
        ^ i could sleep forever
        shot me a
        """);
}

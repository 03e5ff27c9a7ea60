using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English turns of phrase that sound like danger and are none. Their words count for nothing; the words around them do.</summary>
internal static class EnglishIdioms
{
    public static ImmutableArray<Phrase> Phrases { get; } = RuleTable.ParsePhrases("""
        heat|back|feet|head|knee|knees|neck|shoulder|shoulders|shoes|suspense|traffic|commute|homework|job|work|headache|migraine|stomach|allergies|boredom|cramps|tooth|humidity|cold|deadline|deadlines|diet|pain|hangover|wait|waiting|weather|bills|stress|school|hip|legs|hands|anxiety|insomnia is|are|was|were|been ~2 killing|kills|killed|kill me
        this is killing me
        you guys|are|kids|crack kill|killing me|up
        kill|killing|killed it at|in|today|on|again|with|this|$
        killing it
        killed it
        kill|kills|killed|killing time|two|an|the hour|birds|few|couple|some|hours|lights|light|engine|vibe|mood|bugs|weeds|spiders|process|power|music|switch|buzz|roaches|mosquitoes|ants|germs
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
        die for ~1 that|this|a|some|your|those
        die|dye|dyeing|dying my ~1 hair|shirt|shirts|eyebrows|beard|roots|jeans
        want|going to dye my|her|his|the|it
        almost|nearly|about died of|when|laughing|from|at
        phone|battery|car|laptop|computer|tablet|watch|charger|ipad|wifi|internet|alarm|truck|engine ~2 died|dead|dying|die|dies|killed
        grass|lawn|plant|plants|flowers|tree|trees|garden|tomatoes|fish ~3 died|dead|dying|die
        dead|dying battery|phone|tired|serious|asleep|on time|set|weight|lift|lifts|lifting|end|beat|sea|line|sexy|poets|giveaway|heat|pool|bug
        dead on my feet
        dead to the world
        dead to me
        drop dead gorgeous
        over my dead body
        walking|grateful|living|evil dead
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
        if i was|were|am|ever|get|become|feel|felt|felt ~1 suicidal i|id|ill|you ~1 would|will|id|tell|call|let|reach|be|know
        let|tell|call you ~3 if i|am ~2 suicidal
        shoot me a|an|your|the
        shoot {him} a|an
        shoot you a|an
        cut|hurt|burned|burnt|scratched|bit|hit|stabbed|injured myself|my ~3 cooking|shaving|gardening|accidentally|accident|gym|workout|football|soccer|basketball|yoga|skiing|stove|oven|kitchen|knife cooking|running|falling|fell|lifting|moving|work|stairs|skating|exercising|hiking|paper|glass
        accidentally cut|hurt|burned|burnt|stabbed|hit|shot|scratched|poked|killed myself
        cut myself some slack
        cut myself off from
        cut myself a
        hurt myself ~1 laughing
        hang myself a
        overdose|overdosed|overdosing of|on cute|cuteness|sugar|chocolate|coffee|candy|carbs|caffeine|tv|netflix|turkey|cheese|pizza|food
        jump in|into the shower|pool|car|bed|lake|bath|water|tub|truck|call
        jump on ~1 call|zoom|phone|bus|train
        jump off the diving|phone|call|couch|bed|dock|swing
        jumping off the diving|couch|bed|dock
        walk|walking|walked|run|drive|drove|driving|drive|cross|crossing ~2 across|over ~1 bridge
        jump rope
        took a|the whole|entire day|week|weekend|month|year|morning|class|test|family|afternoon|course|time|bottle of water|thing
        ate|drank|eaten a|the|an whole|entire ~1 bag|pizza|cake|pint|box|pack|bottle of ~2 chips|cookies|ice|water|wine|candy|soda|pizza|cake|juice|gatorade
        took|take|taken ~2 all my|the|of morning|daily|usual|night|evening|regular|vitamins|prescribed|scheduled
        took|take|taken all|the|my|every ~3 {pills} ~2 as|on|like prescribed|usual|directed|schedule|time|instructed|told|normal|always|you|needed|i
        hit me up|back
        hit|hits me that|up|with her paw
        shot at it|the|a|clinic|doctor
        live|living here|there|with my|alone|in denver
        do not live|living here|there
        end of ~1 life care
        life insurance
        love of my life
        save|saved|saves|changed|changing my life
        took me ages|a
        tell|told ~2 ~1 dr|doctor
        last message|text from|you|i sent|was|about|did|said
        my last message|text was|did|about|had|got
        have to|a say goodbye to my old|dog|cat
        take care of my kids|dog|cat|mom|family while|during|when i am in|at|on|tomorrow|today|for|is
        fictional|movie|film|show|series|book|novel|episode|documentary|song|character|game|podcast|story|news ~10 kills|killed|kill|suicide|suicidal|die|dies|died|overdose|overdosed|overdoses ~1 himself|herself|themselves?
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: a body in danger, violence suffered or threatened. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class EnglishDanger
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.medical.chest = Medical Deed
            chest pain|pains|hurts|hurting|pressure|tightness ~3 now|bad|badly|severe|worse|arm|jaw|breathe|breathing|crushing|getting|like|help|radiating|spreading|sweating
            having|have|got|get|getting|feeling|feel ~2 chest pain|pains|pressure
            have|having|feeling|feel ~2 pain|pains|pressure|tightness in|on my {chest}
            my chest hurts|is|feels|hurting|aches ~1 !hair|muscles
            crushing|severe|bad|stabbing|sharp|terrible|intense chest pain|pains|pressure
            crushing|severe|stabbing|sharp pain in my chest
            heart attack !on|when|last|years|in|at|once|from|joke|survivor
            elephant ~2 my chest

        en.medical.chest-mentioned = Medical Report
            chest pain|pains|pressure|tightness|hurt|hurts
            pain|pains|pressure in ~1 chest
            tight chest

        en.medical.no-breath = Medical SaidEmergency
            can not ~1 breathe !through|with|in_this|outside|mask|heat|because_of_my_nose|nose
            could|can barely|hardly breathe
            barely|hardly breathe
            {chest} ~2 not breathe
            not getting|get ~1 enough? air|oxygen !filter
            gasping for air|breathe
            stopped|stop breathing|breathe
            not breathing
            turning|lips are? ~1 blue
            suffocating !heat
            throat ~1 closing|swelling|closed|swollen
            tongue ~2 swelling|swollen
            choking on|and|help|right
            is|am choking

        en.medical.no-breath-over = Medical Report
            {trouble} ~1 breathing|breathe
            shortness of breathe
            short of breathe
            wheezing
            could not breathe
            struggling|struggle to breathe

        en.medical.breath-trouble-now = Medical Deed
            {trouble} ~1 breathing|breathe now|right|help|badly|please
            having|have|am|got ~1 {trouble} breathing
            struggling to breathe
            hard to breathe

        en.medical.collapse-now = Medical SaidEmergency
            not wake|waking him|her|them|up !early|until|at|by|on|before|the|me|my|in|for|to|feeling
            not ~1 waking|wake up he|she|help|call|please|breathing
            collapsed|unconscious|passed|fainted ~4 not ~2 wake|waking|respond|responding|breathing|moving
            not wake|waking him|her|them up !early|until|at|by|for
            can not wake ~3 up
            not responding !to|text|texts
            unresponsive
            is ~1 unconscious
            lost consciousness ~2 now|and not
            foaming at the mouth
            found|finding {him} unconscious|unresponsive|not|passed|hanging|dead
            no pulse
            turned|turning blue

        en.medical.collapse = Medical Report
            passed|passing|pass ~1 out !flyers|candy|drunk_asleep|papers|the|at
            fainted|fainting|faint !smell|line
            collapsed !in_bed|on_the_couch|into_bed
            blacked|blacking|black out !curtains|the
            lost consciousness
            unconscious

        en.medical.dying = Medical Deed
            think|help|feel|feels|am|believe|sure|like i am|feel|am ~2 dying !of|to|laughing|inside|for|over|from|with|laughter|here|my
            think|know|feel|feels|believe|convinced|sure ~1 i ~2 going to die
            help ~2 dying
            i am dying $
            i am going to die $
            heart is ~1 stopping|stopped
            having ~1 stroke|seizure|seizures
            seizing !the
            had|having a seizure ~1 now
            face|mouth is? ~1 drooping|numb|droopy
            arm is ~1 numb and
            can not ~1 move|feel my ~1 arm|arms|legs|leg|face|side|body|hands !sore
            slurring|slurred ~2 speech|words
            bleeding ~2 lot|badly|out|heavily|everywhere|death|profusely
            bleeding ~4 not ~1 stop|stopping
            not stop|stopping ~1 bleeding|the bleeding
            coughing|throwing|vomiting|puking up? ~1 blood
            allergic|anaphylactic|anaphylaxis reaction ~3 now|swelling|throat|breathe|hives
            anaphylaxis
            drowning $

        en.medical.seizure-past = Medical Report
            had ~2 seizure|stroke
            seizure|seizures
            allergic reaction

        en.medical.wrong-dose = Medical Report
            took|taken|take|gave ~3 double|twice|triple|extra|wrong ~3 dose|amount|many|much|{pills}
            took ~1 extra|wrong ~2 {pills}
            took ~2 {pills} ~1 twice
            mixed|mixing|drank|drinking ~3 {pills} ~2 with|and alcohol|vodka|wine|beer|liquor|whiskey
            took my {pills} with vodka|whiskey|alcohol|tequila

        en.medical.call-for-help = Medical SaidEmergency
            ^ please? call|send|get|need|want ~2 911|ambulance|paramedics|ems|cops|police !is|was
            ^ i need|want ~2 911|ambulance|paramedics|police
            please|someone|help|to call|send ~2 911|ambulance|paramedics|police|cops|help now|please|to|hurry|$
            please|someone|help call 911
            send help !desk
            need help right? now|asap|immediately|bad|badly|fast|urgently
            this is an emergency
            medical emergency

        en.medical.call-for-help-maybe = Medical Report
            should|do i|we|if ~1 call 911|ambulance
            called|calling ~2 911|ambulance|police|paramedics
            911 ~1 $
            in ~1 er|emergency room|icu
            at the er|hospital with|now|right
            help me $
            please help

        en.violence.now = Violence SaidEmergency
            is|am|are|keeps|started|being ~2 hitting|beating|punching|kicking|choking|strangling|attacking|stabbing|raping|hurting|assaulting|slapping|killing|slamming|burning me|us|my !up|that|today|lately
            is|are ~1 hurting|beating|hitting|choking|strangling|killing|stabbing {him}|kids|baby|mom|sister|someone
            am|getting|being ~1 attacked|stabbed|raped|choked|strangled|beaten|robbed|kidnapped|followed !by_the_bill
            has|have|got|holding|pointing|pulled|pointed|waving|with ~2 {gun}|knife ~3 me|us|door|head|throat|house|here|kill|now|outside|at
            {abuser} is? ~2 pointing|pointed|holding|pulled|waving|has ~2 {gun}|knife
            {gun}|knife ~1 to|at|on my|me|us head|throat|neck|$
            {abuser} ~1 has ~1 {gun}|knife
            {abuser} ~4 going|will|wants|want|tried|trying|try|threatened|threatening|threatens|threaten|plans to? ~1 kill|murder|shoot|stab|strangle me|us !if|with|when|for|at
            hell|shell kill|shoot|stab|murder me|us
            {abuser} ~4 choked|strangled|stabbed|shot me
            someone|somebody|man|guy|they|ex|husband is ~2 breaking|broke|trying to? ~1 in|into|get|break
            broke|breaking into|in ~1 my house|apartment|home|here|now|and|$
            locked|trapped|held ~1 me|us ~1 in|inside|here|hostage
            being held hostage|against
            he|she|they|husband|ex|boyfriend is ~1 outside|here|coming|door ~5 kill|hurt|knife|gun|hit|beat
            do not let|help ~1 him|her kill|hurt|hit me
            is ~1 killing me help
            raped me ~1 now|tonight|an_hour|minutes
            in danger right? now|tonight|$
            am in danger
            my life is in danger

        en.violence.mom-joke = Violence Report
            mom|mother|wife|boss|dad|father|sister|teacher|husband|coach|roommate|brother is? going to kill|murder me
            mom|mother|wife|boss|dad|father|sister|teacher|husband|coach|brother will kill|murder me

        en.violence.suffered = Violence Report
            {abuser} ~5 hits|hit|beats|beat|punched|punches|kicked|kicks|slapped|slaps|shoved|pushes|pushed|hurts|hurt|hurting|abuses|abused|abusing|attacks|attacked|assaulted|molested|raped|rapes|grabs|grabbed|threw|throws|bit me|us !up|in|with|that|back|for|to|a|at|when_at|about|his|her
            {abuser} ~2 hits|beats|hurts|abuses|molests|beat|hit ~1 kids|children|baby|son|daughter|mom
            {abuser} ~2 threatens|threatened|threatening|threaten|stalking|stalks me|us|to
            threatening|threatened|threatens me|to hurt|to kill
            afraid|scared|terrified|fear of|for ~1 my? {abuser}|life|safety|safety !dentist|surgery
            scared ~2 he|she|they|hell ~2 hurt|kill|hit|find|come
            not ~1 feel|am|be ~1 safe ~1 at|in|with|around home|house|here|him|her|husband|my|boyfriend|partner|apartment
            not safe here|at|with
            unsafe at home
            was|am|been|being|got|getting|were|be ~2 abused|raped|assaulted|beaten|molested|trafficked|jumped|robbed|mugged|hit|beat|stalked !up|by_the_heat|by|down|to
            was|been|being|got|am|getting ~1 beaten|beat|hit by my|him|her|{abuser}
            been|was beaten|beat up
            sexual|sexually|physically|domestic|child|emotionally assault|assaulted|abuse|abused|violence|abusive
            domestic violence|abuse
            is|are|was|gets|got|becomes|getting|being ~2 abusive|violent !storm|movie|game
            abusive husband|wife|partner|boyfriend|girlfriend|relationship|home|ex|dad|father|mother
            not let me leave|go|out
            forced|forces|made me to? ~1 have|sex|do
            someone is ~1 stalking|following me

        en.violence.to-others-intent = Violence Act
            i ~6 kill|shoot|murder|stab|strangle|hurt|choke|attack|poison|beat|bomb|smother|shake ~2 {abuser}|him|her|them|everyone|people|boss|kids|baby|somebody|coworkers|neighbor|neighbors|family|child|doctor|you|students|children|daughter !feelings|some|time|for|at|in_basketball|at_chess|email|text|call|message|an|a|with_kindness
            going to shoot up|everyone
            shoot up ~2 school|work|office|clinic|place
            bring ~1 {gun} to ~1 school|work|clinic|office
            make {him} pay with
        """);
}

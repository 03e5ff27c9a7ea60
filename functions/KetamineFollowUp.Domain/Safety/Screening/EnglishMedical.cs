using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: a body in danger.</summary>
internal static class EnglishMedical
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.medical.chest = Medical Deed
            having|have|got|get|getting|feeling|feel ~2 chest pain|pains|pressure|tightness
            having|have|got|feeling|feel ~2 pain|pains|pressure|tightness in|on ~1 {chest}
            chest pain|pains|hurts|hurting|pressure|tightness ~3 now|bad|badly|severe|worse|arm|jaw|breathe|crushing|getting|help|radiating|spreading|sweating
            my chest hurts|is_hurting|is_killing|is_tight|feels_tight|aches|hurting
            crushing|severe|bad|stabbing|sharp|terrible|intense chest pain|pains|pressure
            crushing|severe|stabbing|sharp|terrible pain in my {chest}
            heart attack !on_a|when|last|years|at|once|from|joke|survivor|in
            elephant ~2 my chest
            heart is ~1 stopping|stopped|giving_out
            pain in my chest ~3 unbearable|arm|worse|now|severe|bad|jaw|getting|terrible

        en.medical.chest-mentioned = Medical Report
            chest pain|pains|pressure|tightness|hurt|hurts
            pain|pains|pressure in ~1 chest
            tight chest

        en.medical.no-breath = Medical SaidEmergency
            can not ~1 breathe !through|with_this_mask|with_my_nose|in_this_heat|outside
            can barely|hardly breathe
            barely|hardly breathe|breathing
            not getting|get ~1 enough? air|oxygen
            gasping for air|breathe
            stopped breathing
            not breathing
            turning blue
            lips are? ~1 blue
            suffocating !in_this_heat
            throat ~1 closing|swelling|closed|swollen
            tongue ~2 swelling|swollen
            is|am choking
            choking on|and|help|right_now

        en.medical.breath-trouble-now = Medical Deed
            having|have|am|got ~1 {trouble} breathing !through|with_my_nose
            {trouble} to? breathing|breathe now|right_now|help|badly|please
            struggling|hard to breathe

        en.medical.breath-trouble = Medical Report
            {trouble} ~1 breathing|breathe !through|with_my_nose
            shortness|short of breathe
            could not breathe

        en.medical.collapse-now = Medical SaidEmergency
            collapsed|unconscious|passed_out|fainted|seizing|overdosed ~4 not ~2 wake|waking|respond|responding|breathing|moving
            can|could|do|will not ~1 wake {him}
            he|she|husband|wife|son|daughter|mom|dad|baby|friend|brother|sister|roommate ~4 not ~1 wake|waking|respond|responding !early|until|at|by|on|before|in|for|feeling|to_my_text|to_my_texts|to_texts
            can not wake {him}
            unresponsive
            is ~1 unconscious
            foaming at the mouth
            found|finding ~2 {him}|{someone-else} ~1 unconscious|unresponsive|not_breathing|passed_out|hanging|dead
            no pulse

        en.medical.collapse = Medical Report
            passed|passing|pass ~1 out !flyers|candy|drunk_asleep|papers|the|on_the_couch|early
            fainted|fainting|faint !smell|line
            collapsed !in_bed|on_the_couch|into_bed
            blacked|blacking|black out !curtains|the
            lost consciousness
            unconscious

        en.medical.dying = Medical Deed
            {feel-sure} ~1 i ~1 dying|die !of|to|laughing|inside|for|over|from|with|laughter|here|my
            {feel-sure} ~1 i ~2 going to die
            {feel-sure} like dying right_now
            help ~2 dying
            i am dying help|please|right_now
            i am going to die $
            having ~1 stroke|seizure|seizures
            i am seizing
            face|mouth is? ~1 drooping|droopy
            arm|face|side is? ~1 numb and
            can not ~1 move|feel my ~1 arm|arms|legs|leg|face|side|body|hands
            slurring|slurred ~2 speech|words
            bleeding ~2 lot|badly|out|heavily|everywhere|death|profusely
            bleeding ~4 not ~1 stop|stopping
            not ~1 stop ~1 bleeding
            coughing|throwing|vomiting|puking up? ~1 blood
            anaphylaxis|anaphylactic
            allergic reaction ~3 now|swelling|throat|breathe|hives
            i am drowning $

        en.medical.over = Medical Report
            had ~2 seizure|stroke
            seizure|seizures
            allergic reaction
            i am dying $

        en.medical.wrong-dose = Medical Report
            took|taken|take|gave ~3 double|twice|triple|wrong ~3 dose|amount|many|much|{pill-form}
            took ~1 extra|wrong ~2 {pill-form}|dose
            took ~2 {pill-form} ~1 twice
            mixed|mixing|drank|drinking ~3 {pill-form} ~2 with|and alcohol|vodka|wine|beer|liquor|whiskey|drinking
            took my {pill-form} with vodka|whiskey|alcohol|tequila|wine|beer

        en.medical.call-for-help = Medical SaidEmergency
            <{not-asking} call|send|get 911|an_ambulance|ambulance|paramedics|the_police|police|the_cops !is|was
            please|someone|somebody|help ~1 call|send ~2 911|ambulance|paramedics|police|cops|help
            <if|when i ~2 need|want ~2 911|ambulance|paramedics|the_police
            send help !desk
            need help right_now|now|asap|immediately|fast|urgently
            this is an emergency
            medical emergency

        en.medical.call-for-help-maybe = Medical Report
            should|do i|we ~2 call 911|ambulance
            called|calling ~2 911|ambulance|paramedics
            call 911|ambulance|paramedics
            in|at ~1 er|emergency_room|icu
            help me $
            please help me? $
            please help me i|he|she|now
        """);
}

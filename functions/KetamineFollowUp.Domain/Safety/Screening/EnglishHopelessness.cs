using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: not wanting to live, no reason to, being done with life. A negation is part of these words, so none denies them.</summary>
internal static class EnglishHopelessness
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.not-live.want = Suicide SaidConcern
            not|never|nor ~1 want|wish|care|plan|need|like|interested ~1 to|in ~1 live|living !here|there|with_my|with_him|with_her|with_them|in_a|in_the|in_this_house|in_this_city|in_this_apartment|in_this_town|in_this_state|in_this_neighborhood|in_this_building|in_this_place|in_my|in_that|in_an|alone|near|at|close|together|downtown|that_far|far
            not ~1 want|wish|care|like to ~1 be alive|living|breathing
            not ~1 want|wish|care|like to ~1 be here|around anymore|$
            not ~1 want|wish|care|like to ~1 be here|around !until|till|late|at|by|on|for|early|all|that|when|long|today|tomorrow|alone|if|because_you|more
            not ~1 want|wish|care to ~1 be|stay ~1 in|on this world|earth|planet|life
            not ~1 want|wish|care to ~1 exist|survive|breathe
            not ~1 want|wish|care to ~1 wake !up|you|anyone|him|her|the|my|them
            not ~1 want|wish|care to ~1 wake up !early|late|at|before|that|in_the|you|anyone|on|with|to|groggy|nauseous|during
            not ~1 want|wish|care to ~1 keep|continue|go|carry ~1 on|living|existing|breathing|fighting|trying !with|to|vacation|the|a|trip|date|this_medication|ketamine|that|this|my
            not ~1 want|wish|care to ~1 continue|go_on $
            not ~1 want|wish|care to ~1 see tomorrow|another|my_next
            not ~1 want to make it to|past|through
            not ~1 want|wish|care to ~1 do this life|anymore
            not ~1 want this|my|a life anymore|$
            not want life|living
            not|never|nobody ~1 deserve|deserves to ~1 live|be_alive|be_here|exist|breathe
            should|would not ~2 alive|exist|living $
            should not be ~1 alive|here_anymore|living|existing
            no longer want|wish|care to ~1 live|be|exist|wake|go_on|continue
            no ~1 desire|will|wish|want|motivation|interest to|in|for ~2 live|living|alive|exist|life|be_here|go_on|keep_going|wake_up|continue
            not see myself ~1 making_it|living|being_alive|alive|here|getting_old|growing_old|past
            not ~1 want|wish|care to ~1 do life|life_anymore

        en.not-live.doubt = Suicide SaidConcern
            not ~1 sure|know|certain|decided if|whether|that|how|why ~1 i? ~3 want|can|should|will|deserve|need ~2 live|alive|exist|here|around|living|keep_living|keep_going|going_on|go_on !at|in_the|on|for|late|tomorrow|with|near|by
            not ~1 sure|know|certain i ~2 want|can|should|will ~2 live|alive|exist|here|living|keep_going|go_on !at|in_the|on|for|late|tomorrow|with|near|by
            not ~1 think|believe|feel ~1 i ~2 want|can|should|will|deserve ~2 live|alive|exist|survive|make_it_through|make_it_much|keep_going|go_on !with_my|near|alone|at
            not ~1 sure|know|certain if|whether|that? ~1 i ~3 die|dead|suicidal
            wonder|wondering|question|questioning if|whether|why ~1 i ~3 alive|live|living|exist|here|bother
            why am i still? alive|living|here
            is ~1 life ~1 worth ~1 living|it
            have|having|had|with|yes|some ~1 thoughts but no ~1 plan|plans|intent|intention|intentions
            how much longer i can !wait|keep_my|stay_on|take_this_med
            reason|thing|reasons ~3 i ~1 have|am|do|did? not ~1 killed|dead|kill|done_it|gone|ended
            coward|scared|afraid|weak|chicken|lazy to ~1 do_it|kill_myself|end_it|die|end_my
            why do|should i ~1 exist|live|bother_living|keep_living|keep_going
            why bother living|being_alive

        en.hopeless.no-reason = Suicide SaidConcern
            no|not|any|lost|little|zero ~1 reason|reasons|purpose|point|sense|use|will ~1 to|in|for|of ~2 live|living|alive|exist|existing|life|stay_alive|get_up|wake_up|get_out_of_bed|anything|anymore|going_on|go_on|keep_going|being_here|trying|continue|carry_on
            nothing ~2 to|worth live|living for?
            nothing left ~1 for|to|in me|live|fight|lose|give|life
            have nothing left $
            not|hardly|barely|longer ~1 worth ~1 living|life|it_anymore|being_alive|going_on
            life ~2 not ~1 worth
            what is? the point of|in ~2 living|life|going_on|being_here|being_alive|staying|existing|anything|trying|continuing|waking
            what is? the point anymore|of_it_all|if_i
            no|not ~3 point anymore|to_any_of|to_anything|in_any_of|in_anything|$
            not ~1 see ~2 point|future|reason ~1 of|in|to|for|anymore|$ !quiz|class|survey|this_survey|these_questions|the_survey|these
            no future for me
            see no ~1 point|future|reason|hope|way_out
            lost ~2 will to live
            why live|exist|bother_living
            no hope left|anymore|for_me
            lost all hope !for_the|that_the|on
            life|living is pointless|meaningless|over|hell|not_for_me
            my life is|has ~1 over|no_meaning|no_purpose|pointless|meaningless|worthless|no_point
            no way out
            only|one way out
            only|no ~1 way|escape|solution|option ~2 is ~1 death|suicide|die|dying|to_die|to_end
            death|dying is|would|seems|sounds|feels|looks ~3 relief|peace|peaceful|better|escape|easier|comforting|solution|welcome|only_way|appealing|good
            nothing ~1 for me ~1 here|anymore|in_this|$
            nothing here for me
            not ~1 see ~1 way forward|out|through
            no other ~1 option|options|choice ~1 left|for_me
            escape|way|option|choice ~1 besides|except|but|than death|dying|suicide

        en.hopeless.cannot-go-on = Suicide SaidConcern
            not|never ~1 go|carry on anymore|like_this|living|$
            can not ~1 go|carry on !with_my_day|to|vacation|the|a|trip|walks|stage|my|monday|dates|hikes|amazon|that|sunday|friday|saturday|tuesday|wednesday|thursday|at|until
            can not|not_going_to|longer ~1 keep ~1 going|living|doing_this|doing_it|fighting|existing !to|out
            can not ~1 live like_this|anymore|another|with_this|with_myself|$
            can not ~1 take|handle|stand|bear|endure|do|deal|cope ~1 with? this|it|life|living|the_pain|all_of_this ~1 anymore|longer|any_longer|another_day
            can not ~1 do|take another day|night|minute
            can not ~1 do life
            can not ~1 stand|bear living|being_alive|this_life
            can not ~1 survive|make_it ~1 another|the_night|much_longer|through_the_night|through_this|through_another|through_tonight

        en.hopeless.tired-of-life = Suicide Report
            {weary} of|with|from ~1 living|life|existing|existence|my_life|being_alive|being_here|this_life|this_world|waking_up !in_this_house|in_this_apartment|in_this_town|in_this_city|in_my|out_of|with_my|with_roommates|alone|here|at|near|insurance
            done|over ~1 with|living|life|existing|fighting|trying ~1 living|life|it_all|everything|this_world|to_live|to_exist
            hate ~1 being_alive|living|existing|waking_up|that_i_am_alive !here|with|in|alone|at
            giving|give|gave|given up on life|living|myself|everything
            ready for ~4 to ~1 be_over|end
            too|am tired to ~1 live|go_on|keep_going|keep_fighting|exist
            not cut out for life|living|this_life|this_world
        """);
}

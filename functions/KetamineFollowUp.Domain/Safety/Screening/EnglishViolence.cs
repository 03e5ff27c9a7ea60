using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: violence suffered or threatened.</summary>
internal static class EnglishViolence
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.violence.now = Violence SaidEmergency
            is|are|keeps|started ~1 hitting|beating|punching|kicking|choking|strangling|attacking|stabbing|raping|assaulting|slapping|slamming|hurting me|us|my_kids|my_mom|my_son|my_daughter|my_baby|my_sister !up|that|today|lately|from
            is|are ~1 beating|hitting|choking|strangling|stabbing|killing {him}|the_kids|the_baby|the_children|someone
            am|getting|being ~1 attacked|stabbed|raped|choked|strangled|beaten|robbed|kidnapped
            {gun-or-knife} ~2 at|to|on|in me|us|my_head|my_throat|his_hand|her_hand|our_house|my_house|my_door|my_face
            {abuser} ~1 is? has|got|have|pulled|pointing|pointed|holding|waving|grabbed ~2 {gun-or-knife} !license|safe|collection|range|in_the_kitchen
            {abuser} ~3 going|will|wants|want|tried|trying|threatened|threatening|threatens|threaten|plans|said|says to? ~1 kill|murder|shoot|stab|strangle me|us !if_i|with_kindness|when|for
            hell|shell kill|shoot|stab|murder me|us !if_i
            {abuser} ~2 choked|strangled|stabbed|shot me|us
            {abuser} ~1 is|are ~2 breaking|trying_to_break|trying_to_get in|into
            someone|somebody|they|he is ~1 in my house
            broke|breaking in|into my house|apartment|home
            locked|trapped|held me|us in|inside|hostage
            held hostage
            {abuser} is ~1 outside|here|coming|door ~5 kill|hurt|knife|gun|hit|beat
            help ~1 he|she|they is ~1 hurting|hitting|killing
            raped me now|tonight|an_hour|minutes
            i ~1 in danger !of
            hands ~1 around my throat|neck
            kicked|kicking|broke|breaking|busted ~2 door in|down
            has ~1 bat|machete|axe|crowbar|hammer !and_ball|for

        en.violence.threat-or-joke = Violence Report
            mom|mother|wife|boss|dad|father|sister|teacher|husband|coach|roommate|brother ~2 going to|will? kill|murder me
            mom|mother|wife|boss|dad|father|sister|teacher|husband|coach|brother will kill|murder me

        en.violence.suffered = Violence Report
            {abuser} ~4 {hurts} me|us !up|in|with|that|back|for|to|a|at|about|his|her|out|off
            {abuser} ~4 {hurts} me with_his|with_her|with_a|in_the_face|in_front|at_home|at_night|and|when|a_lot
            {abuser} ~2 hits|beats|abuses|molests|beat|hit ~1 kids|children|baby|son|daughter|mom
            {abuser} ~2 threatens|threatened|threatening|threaten|stalking|stalks ~1 me|us|to
            threatened|threatening|threatens me|to_hurt|to_kill
            {scared} of|for my? {abuser}|life|safety !dentist|surgery
            {scared} ~2 he|she|they|hell ~2 hurt|kill|hit|find|come me?
            not ~1 feel|am|be|feeling ~1 safe ~1 at|in|with|around home|house|here|him|her|husband|my|boyfriend|partner|apartment
            unsafe at|in|with home|my|him|her
            was|am|been|being|got|getting|were|be ~2 abused|raped|assaulted|beaten|molested|trafficked|mugged|stalked
            was|been|being|got|am|getting ~1 hit|beat|beaten by my|him|her
            sexually|physically|emotionally ~1 assaulted|abused
            domestic violence|abuse
            {abuser} ~1 is|are|was|gets|got|becomes|getting|being ~2 abusive|violent|physical !storm|movie|game|therapist|therapy
            abusive husband|wife|partner|boyfriend|girlfriend|relationship|home|ex|dad|father|mother
            {abuser} ~1 not let me leave|go_out|out
            forced|forces|made me to? ~1 have_sex|sex
            someone|he|ex is ~1 stalking|following me
            {scared} to ~1 go|come|be home|back|with ~1 to? him|her|them|$
            he|husband|boyfriend is ~1 killing me $
            touched me without my

        en.violence.to-others-wish = Violence Thought
            want|wanting|wanted|urge|urges|like|thoughts|thinking|think|fantasies|fantasize ~2 kill|killing|hurt|hurting|stab|stabbing|shoot|shooting|murder|murdering|strangle ~2 {victim} !feelings|a_text|an_email
            homicidal

        en.violence.to-others-intent = Violence Act
            going|about|will|ill|plan|planning|ready ~1 to? kill|shoot|murder|stab|strangle|hurt|choke|poison|bomb|smother|shake ~2 {victim} !feelings|a_text|an_email|a_message|with_kindness|in_the_game|at_chess|for_that|for_this
            going to shoot up|everyone
            shoot up ~2 school|work|office|clinic|place
            bring ~1 {gun} to ~1 school|work|clinic|office
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: somebody else's suicide, overdose or self-injury.</summary>
internal static class EnglishOthers
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.other.act = ThirdParty Act
            kill|killing|hang|hanging|shoot|shooting|off|offing|stab|drown|poison|unalive|gas|suffocate ~1 {himself}
            end|ending|take|taking {his} own? life|lives !to_the|one_day
            jump|jumping ~2 off|from ~3 {high-place}
            slit|slitting|cut|cutting {his} ~1 wrist|wrists|throat

        en.other.deed = ThirdParty Deed
            tried|trying|attempted|attempting to ~1 kill|hang|shoot|end|drown|poison {himself}|{his}
            hung|hanged|shot|stabbed|poisoned {himself} now|today|tonight
            slit|slashed|cut {his} ~1 wrist|wrists|throat|veins
            {took} ~3 all|every|{lots}|too_many ~3 {his}|those|of|the|my ~2 {pill-form}
            {someone-else} ~5 {took} ~2 all|every|{lots}|too_many|overdose ~3 {pill-form}|overdose|bleach|$
            {someone-else} ~5 {took} #6 !{dose-unit} ~2 {pill-form}
            {someone-else} ~3 {took} pills
            {someone-else} ~4 overdosed|overdosing
            {gun} ~1 to|in|at|against {his} head|mouth|chest
            threatening|threatens|threatened to ~1 kill|hurt|harm|hang|shoot|end {himself}|{his}
            threatening|threatens|threatened suicide
            {someone-else} ~3 left|wrote ~2 suicide|goodbye ~1 note|letter
            {someone-else} ~4 on ~2 ledge|bridge|roof ~5 jump
            says|said|saying {someone-else} ~2 going to ~1 kill|end|do_it|jump|hang|shoot
            locked {himself} ~5 {gun-or-knife}|pills|rope
            found ~2 {him}|{someone-else} ~1 hanging

        en.other.killed-self = ThirdParty Report
            killed|hung|hanged|shot|offed|unalive {himself}
            took|ended {his} own life
            committed|completed suicide
            died by|of|from ~1 suicide|overdose
            lost ~3 to suicide

        en.other.wish = ThirdParty Thought
            {someone-else} ~5 wants|want|wanted|wishes|wished|wanting ~1 to? ~2 die|dead|end_it|end_it_all|disappear|suicide
            {someone-else} ~4 is|sounds|seems|feels|been|feeling|was|acting ~2 suicidal
            says|said|saying|keeps|told|talking|talks|texted|claims|posted|wrote ~5 wants|want|wanted to ~1 die|end_it|disappear
            {someone-else} ~4 says|said|saying|texted|posted|wrote ~2 goodbye everyone|forever|to_everyone
            {someone-else} ~3 cuts|cutting|hurts|hurting|harms|harming|burns|burning|cut {himself} !{by-accident}
            {someone-else} ~3 self harming|harms|harmed
            {someone-else} ~4 talking|talked|talks|thinking|mentioned|texting ~2 suicide|dying|death|killing|ending_it
            {someone-else} ~4 better off without {him}

        en.other.not-live = ThirdParty SaidConcern
            {someone-else} ~4 not ~1 want|wants to ~1 live|be_here|be_alive|wake_up|go_on|exist !with|in|there|here|near
        """);
}

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>English: somebody else's suicide, overdose or self-injury. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class EnglishOthers
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        en.other.act = ThirdParty Act
            kill|killing|hang|hanging|shoot|shooting|off|offing|stab|drown|poison|unalive|gas|suffocate ~1 {himself}
            end|ending|take|taking his|her|their own? life|lives
            jump|jumping ~2 off|from ~3 {high-place}
            cut|cutting|slit|slitting|slashing|slash his|her|their ~1 wrist|wrists|throat
            take|taking|swallow|swallowing ~1 all ~1 {his} ~2 {pills}
            himself|herself|themselves kill
            commit|attempt|attempting|committing suicide he|she
            kill him self
            kys

        en.other.attempted = ThirdParty Deed
            tried|trying|attempted|attempting to ~1 kill|hang|shoot|harm|hurt|end|take|drown|poison {himself}|his|her|their ~1 life?
            hung|hanged|shot|stabbed|poisoned {himself}
            slit|slashed|cut ~1 {his} ~1 wrist|wrists|throat|veins|arms
            {took} ~3 all|whole|entire|every|bunch|handful|lots|too|bottle|bottles ~3 {his} ~2 {pills}
            {took} ~1 {his} ~1 {pills} all|and not
            {someone-else} ~5 {took} ~2 all|whole|entire|bunch|handful|lots|bottle|bottles|overdose|too ~3 {pills}|overdose|bleach|$
            {someone-else} ~5 {took} #6 ~3 {pills}
            {someone-else} ~3 {took} pills
            {someone-else} ~4 overdosed|overdosing|overdose
            {gun} ~1 to|in|at his|her|their head|mouth
            threatening|threatens|threatened to ~1 kill|hurt|harm|hang|shoot {himself}
            threatening|threatens|threatened suicide
            {someone-else} ~3 left|wrote ~2 suicide ~1 note
            {someone-else} ~4 is ~1 on ~2 ledge|bridge|roof ~4 jump

        en.other.killed-self = ThirdParty Report
            killed|hung|hanged|shot|offed|unalive {himself}
            took|ended {his} own? life
            committed suicide
            died by|of|from ~1 suicide|overdose

        en.other.wish = ThirdParty Thought
            {someone-else} ~5 wants|want|wanted|wishes|wished ~3 to? ~1 die|dead|end|suicide|disappear
            {someone-else} ~5 is|sounds|seems|feels|been|feeling|was|acting ~2 suicidal
            says|said|saying|keeps|told|talking|talks|texted|claims ~4 wants|want|wanted to ~1 die|end|disappear
            says|said|saying|told|texted|posted|wrote ~4 goodbye ~1 everyone|forever|letter|note
            says|said ~5 better off without {him}|his
            he|she wishes ~3 dead
            {someone-else} ~3 cuts|cut|cutting|hurts|hurting|harms|harming|burns|burning {himself}
            {someone-else} ~4 is|been|was|started self harming
            {someone-else} ~4 talking|talked|talks|thinking|mentioned|joking|texting ~2 suicide|dying|death|killing|ending

        en.other.not-live = ThirdParty SaidConcern
            {someone-else} ~5 not ~1 want|wants to ~1 live|be|wake|go here|alive|anymore|up|on|$
            {someone-else} ~4 not want to live
        """);
}

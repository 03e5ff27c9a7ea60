using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>What a screened text raises. Reasons name the kind of words and never quote them.</summary>
public static class ScreenFindings
{
    private static readonly ScreenKind[] OrderOfReport =
    [
        ScreenKind.Suicide, ScreenKind.SelfInjury, ScreenKind.SomebodyElse, ScreenKind.Medical, ScreenKind.Violence, ScreenKind.ViolenceToAnother, ScreenKind.Threat,
        ScreenKind.ManiaOrPsychosis, ScreenKind.Past,
    ];

    /// <summary>One finding a kind (of somebody else two), at its highest level; empty for a clear reading, and for what is plainly over: a person reads that.</summary>
    public static ImmutableArray<Finding> From(ScreenReading reading) =>
    [
        .. from kind in OrderOfReport
           let hits = reading.Hits.Where(hit => hit.Kind == kind && hit.Level > ScreenLevel.None)
           where hits.Any()
           let level = hits.Max(hit => hit.Level)
           from finding in Of(kind, level == ScreenLevel.Emergency, hits.All(hit => hit.IsLongAgo))
           select finding,
    ];

    private static IEnumerable<Finding> Of(ScreenKind kind, bool emergency, bool longAgo)
    {
        var severity = emergency ? Severity.Emergency : Severity.Urgent;
        return kind switch
        {
            ScreenKind.Suicide => [new(FindingKind.CrisisLanguage, severity, emergency
                ? "A text carries words of suicidal intent, a plan, means at hand, an attempt or a farewell."
                : "A text carries a wish to be dead, suicidal thoughts, or a doubtful or past-tense denial of them, without stated intent.")],
            ScreenKind.SelfInjury => [new(FindingKind.CrisisLanguage, severity, emergency
                ? "A text says that the writer has injured themselves or is doing so."
                : "A text carries an urge to self-injury or fear of what the writer might do to themselves.")],
            // The words may be about the patient (a relative holds the phone), so they count as crisis language too.
            ScreenKind.SomebodyElse =>
            [
                new(FindingKind.CrisisLanguage, severity, emergency
                    ? "A text reports that somebody has taken an overdose, is attempting suicide or means to. It may be written about the patient."
                    : "A text reports somebody's suicidal words or suicide. It may be written about the patient."),
                new(FindingKind.Danger, severity, emergency
                    ? "A third party's report of somebody in danger of their life now."
                    : "A third party's report of somebody who may be in danger.") { Cause = FindingCause.ThirdParty },
            ],
            ScreenKind.Medical => [new(FindingKind.Danger, severity, emergency
                ? "A text reports a medical emergency that may be happening now (such as chest pain, no breath, collapse, overdose)."
                : "A text reports medical danger that may be over (such as chest pain, fainting, a wrong dose).")],
            // Whoever is feared may read the phone (clinical.md, Not safe at home); of long ago they need not be near any more.
            ScreenKind.Violence => [new(FindingKind.Danger, severity, emergency
                ? "A text reports violence or a threat to the writer's life that may be happening now."
                : "A text reports violence, abuse, or fear of somebody.") { Cause = longAgo ? null : FindingCause.NotSafeAtHome }],
            ScreenKind.ViolenceToAnother => [new(FindingKind.Danger, severity, emergency
                ? "A text reports violence against somebody else that may be happening now."
                : "A text reports violence against or abuse of somebody else.") { Cause = FindingCause.ThirdParty }],
            ScreenKind.Threat => [new(FindingKind.Danger, severity, emergency
                ? "A text says that the writer means to hurt somebody, or is about to."
                : "A text carries thoughts of hurting somebody, or fear of doing so.") { Cause = FindingCause.Violence }],
            // Night signs: urgent whatever the words, and paged at any hour (clinical.md, Findings).
            ScreenKind.ManiaOrPsychosis => [new(FindingKind.AdverseEffect, Severity.Urgent,
                "A text tells of elation without sleep, or of hearing, seeing or believing what others do not.") { Stated = Paging.Now }],
            ScreenKind.Past => [],
        };
    }
}

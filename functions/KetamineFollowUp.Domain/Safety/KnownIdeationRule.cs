using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// What a note of known ideation eases: an urgent finding that says no more than the note pages by day instead of day and night. Anything else
/// pages as its findings say (clinical.md, Known ideation).
/// </summary>
public static class KnownIdeationRule
{
    /// <summary>For so long the latest finished C-SSRS stands in for a new one.</summary>
    public static readonly TimeSpan ScreenStandsFor = TimeSpan.FromDays(7);

    /// <summary>For so long a C-SSRS of 3 to 6 keeps a note from easing anything.</summary>
    public static readonly TimeSpan HigherScreenCountsFor = TimeSpan.FromDays(90);

    // ASSUMPTION: with no answer on record, the lowest positive one is what the clinician knows of.
    private const int LowestPositive = 1;

    /// <summary>The note eases something at that instant: its last day has not ended, and no C-SSRS of 3 to 6 is near.</summary>
    public static bool Holds(KnownIdeation note, DateTimeOffset now) =>
        now < note.EndsAt && !(note.HigherScreenAt is { } higher && now - higher <= HigherScreenCountsFor);

    /// <summary>The answer says more than the note.</summary>
    public static bool IsHigher(KnownIdeation note, SaidIdeation said) => said.Scale switch
    {
        IdeationScale.HowOften => said.Value > (note.Answer ?? LowestPositive),
        IdeationScale.Screener => said.Value > (int)note.Level,
    };

    /// <summary>Whether a positive answer calls for the screener: always, but for one that says no more than a note that holds, up to 7 days after the last.</summary>
    /// <param name="note">The note; null for none.</param>
    /// <param name="finding">What the answer raises.</param>
    /// <param name="lastScreenedAt">When the screener was last finished.</param>
    /// <param name="now">When the answer was given.</param>
    public static bool CallsForScreener(KnownIdeation? note, Finding finding, DateTimeOffset? lastScreenedAt, DateTimeOffset now) =>
        !(note is not null && Holds(note, now) && IsWithin(note, finding) && Stands(lastScreenedAt, now));

    /// <summary>The findings as they may be raised now, and whether an answer among them ends the note.</summary>
    /// <param name="note">The note; null for none.</param>
    /// <param name="found">What was found together.</param>
    /// <param name="facts">What it meets.</param>
    /// <param name="now">When it was found.</param>
    public static KnownIdeationVerdict Judge(KnownIdeation? note, ImmutableArray<Finding> found, KnownIdeationFacts facts, DateTimeOffset now)
    {
        if (note is null || now >= note.EndsAt)
        {
            return new KnownIdeationVerdict(found, IsEnded: false);
        }

        // What is routine is history: it says nothing of the present.
        var isEnded = found.Any(finding => finding is { Severity: not Severity.Routine, Said: { } said } && IsHigher(note, said));
        var isEased = !isEnded
            && Holds(note, now)
            && (Stands(facts.LastScreenedAt, now) || facts.ScreenIsOpen)
            && found.Concat(facts.OpenCauses).All(finding => !IsAnother(finding) || MayWait(note, finding));
        return new KnownIdeationVerdict(isEased ? [.. found.Select(finding => MayWait(note, finding) ? Ease(finding, note) : finding)] : found, isEnded);
    }

    // How a patient can be reached says nothing of how they are.
    private static bool IsAnother(Finding finding) =>
        finding.Severity != Severity.Routine && finding.Cause is not (FindingCause.KnownIdeation or FindingCause.CannotBeTexted);

    // Of the open alert's causes none may: what an answer said is not stored with it.
    private static bool MayWait(KnownIdeation note, Finding finding) => finding is { Severity: Severity.Urgent, Stated: null } && IsWithin(note, finding);

    private static bool IsWithin(KnownIdeation note, Finding finding) =>
        finding is { Kind: FindingKind.Ideation, Said: { } said } && !IsHigher(note, said);

    private static bool Stands(DateTimeOffset? lastScreenedAt, DateTimeOffset now) => lastScreenedAt is { } last && now - last <= ScreenStandsFor;

    private static Finding Ease(Finding finding, KnownIdeation note) => finding with
    {
        Cause = FindingCause.KnownIdeation,
        Stated = Paging.Daytime,
        Reason = FormattableString.Invariant($"{finding.Reason} Known until {note.Until:yyyy-MM-dd} and no higher than noted: pages by day."),
    };
}

/// <summary>What findings meet.</summary>
/// <param name="LastScreenedAt">When the C-SSRS screener was last finished, these answers included.</param>
/// <param name="ScreenIsOpen">A screener that these answers opened, or that is watched already, still has time.</param>
/// <param name="OpenCauses">What the unresolved alert carries.</param>
public sealed record KnownIdeationFacts(DateTimeOffset? LastScreenedAt, bool ScreenIsOpen, ImmutableArray<Finding> OpenCauses);

/// <summary>What a note of known ideation makes of findings.</summary>
/// <param name="Findings">The findings as they may be raised.</param>
/// <param name="IsEnded">An answer says more than the note: it ends.</param>
public sealed record KnownIdeationVerdict(ImmutableArray<Finding> Findings, bool IsEnded);

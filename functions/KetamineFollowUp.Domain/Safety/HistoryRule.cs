using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// What an old form may still raise. News pages as its findings say; history pages at most in the daytime, and only when it is the last that is
/// known about the patient's safety; anything else is a routine alert whose reason gives the date (contract.md, scores).
/// </summary>
public static class HistoryRule
{
    /// <summary>A form entered by hand is news for so long after it was taken (ASSUMPTION).</summary>
    public static readonly TimeSpan NewsFor = TimeSpan.FromHours(72);

    /// <summary>For so long the newest safety answer still pages in the daytime when it is positive (ASSUMPTION).</summary>
    public static readonly TimeSpan SafetyFor = TimeSpan.FromDays(14);

    /// <summary>Whether a form is news: of a survey always, entered by hand up to 72 h, and never when it was imported or came with the enrollment.</summary>
    public static bool IsNews(FormOrigin origin, DateTimeOffset takenAt, DateTimeOffset now) => origin switch
    {
        FormOrigin.Survey => true,
        FormOrigin.EnteredByHand => now - takenAt <= NewsFor,
        FormOrigin.Baseline or FormOrigin.Imported => false,
    };

    /// <summary>The findings as they may be raised now.</summary>
    /// <param name="findings">What the form says.</param>
    /// <param name="origin">How it came.</param>
    /// <param name="takenAt">When it was filled in.</param>
    /// <param name="lastSafety">The newest safety answer known, this form's included.</param>
    /// <param name="now">When it became known.</param>
    /// <param name="zone">The patient's zone, for the date in the reason.</param>
    public static ImmutableArray<Finding> Judge(
        ImmutableArray<Finding> findings, FormOrigin origin, DateTimeOffset takenAt, SafetyPoint? lastSafety, DateTimeOffset now, IanaZone zone)
    {
        if (IsNews(origin, takenAt, now))
        {
            return findings;
        }

        var isRecent = origin != FormOrigin.Imported && now - takenAt <= SafetyFor;
        var isNewest = !(lastSafety?.At > takenAt);
        return [.. findings.Select(finding => Dated(finding, takenAt, zone) with
        {
            Severity = isRecent && StillPages(finding.Kind, isNewest) ? Severity.Urgent : Severity.Routine,
            Stated = isRecent && StillPages(finding.Kind, isNewest) ? Paging.Daytime : null,
        })];
    }

    private static bool StillPages(FindingKind kind, bool isNewest) => kind switch
    {
        FindingKind.Ideation => isNewest,
        FindingKind.CrisisLanguage or FindingKind.ScreenUnfinished or FindingKind.Danger => true,
        FindingKind.Severe or FindingKind.Worsening or FindingKind.WorseThanBaseline or FindingKind.Activation or FindingKind.AdverseEffect
            or FindingKind.TreatmentRisk or FindingKind.Silence or FindingKind.Unreachable or FindingKind.FollowUpStopped or FindingKind.NotUnderstood
            or FindingKind.Correction => false,
    };

    private static Finding Dated(Finding finding, DateTimeOffset takenAt, IanaZone zone) =>
        finding with { Reason = $"Form of {ReadingWords.Day(takenAt, zone)}, entered later. {finding.Reason}" };
}

using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// The rows of the findings table that compare the newest full form with what is usual for the patient. None is ever an emergency:
/// that is for danger, not for a score.
/// </summary>
public static class LevelFindings
{
    /// <summary>Every such finding; at most one of each kind.</summary>
    /// <param name="verdict">What the rule says of the newest form; null: nothing to compare.</param>
    /// <param name="numbers">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone, for the dates in the reasons.</param>
    public static ImmutableArray<Finding> From(LevelVerdict? verdict, LevelNumbers numbers, IanaZone zone) =>
        verdict is null || numbers.Scales.GetValueOrDefault(verdict.Newest.Instrument) is not { } scale
            ? []
            : [.. new[] { Severe(verdict, scale, zone), Worsening(verdict, scale, zone), WorseThanBaseline(verdict, scale, zone) }.OfType<Finding>()];

    private static Finding? Severe(LevelVerdict verdict, LevelScale scale, IanaZone zone) =>
        verdict.Newest.Total >= scale.Findings.SevereAt && Rise(verdict) >= scale.Findings.SevereRise
            ? new Finding(
                FindingKind.Severe,
                Severity.Urgent,
                $"{LevelSentences.OneForm(verdict, scale, zone)} In the severe range ({LevelSentences.Points(scale.Findings.SevereAt.Value)} or more).")
            : null;

    private static Finding? Worsening(LevelVerdict verdict, LevelScale scale, IanaZone zone)
    {
        if (verdict.IsWorse)
        {
            return new Finding(FindingKind.Worsening, Severity.Urgent, $"Worsening, confirmed. {LevelSentences.TwoForms(verdict, scale)}");
        }

        if (verdict.Newest.Total < scale.Floor || Rise(verdict) is not { } rise || rise < scale.Findings.WorklistRise)
        {
            return null;
        }

        var severity = rise >= scale.Findings.JumpRise ? Severity.Urgent : Severity.Routine;
        return new Finding(FindingKind.Worsening, severity, $"Worsening on one form. {LevelSentences.OneForm(verdict, scale, zone)}");
    }

    private static Finding? WorseThanBaseline(LevelVerdict verdict, LevelScale scale, IanaZone zone) =>
        verdict is { Baseline: { Total: { } baseline } before, Previous.Total: { } first, Newest.Total: { } second }
        && ((first + second) / 2.0) - baseline >= scale.Findings.AboveBaseline
            ? new Finding(FindingKind.WorseThanBaseline, Severity.Routine, LevelSentences.AboveBaseline(verdict.Previous!, verdict.Newest, before, zone))
            : null;

    private static double? Rise(LevelVerdict verdict) => verdict.Newest.Total - verdict.Usual?.Level;
}

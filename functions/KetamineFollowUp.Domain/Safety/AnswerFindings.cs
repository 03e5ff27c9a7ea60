using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// What a single answer says at once, whatever the total will be: an item 9 above 0 needs a human
/// (NHANES 2017–18: a total-score alert misses a third of the positives).
/// </summary>
public static class AnswerFindings
{
    /// <summary>What this answer raises; empty when it was skipped, given in words, or raises no flag. At most one finding.</summary>
    public static ImmutableArray<Finding> From(Instrument instrument, Item item, Answer answer)
    {
        if (answer.Value is not { } value || item.FlagRaisedBy(value) is not (not ItemFlag.None and var flag))
        {
            return [];
        }

        var said = $"{instrument.Name.En}, item {item.Id}: answered {value}{Label(item, value)}.";
        return flag switch
        {
            ItemFlag.None or ItemFlag.MedicationChange => [],
            ItemFlag.Ideation => [new Finding(FindingKind.Ideation, Severity.Urgent, $"Thoughts of death or self-harm. {said}") { Said = new SaidIdeation(IdeationScale.HowOften, value) }],
            // C-SSRS triage (cssrs.columbia.edu): high = yes to 4, 5 or 6; moderate = yes to 3; low = yes to 1 or 2 only.
            ItemFlag.CssrsLow => [new Finding(FindingKind.Ideation, Severity.Urgent, $"C-SSRS low risk or above. {said}") { Said = Screened(item.Id == "1" ? 1 : 2) }],
            ItemFlag.CssrsModerate => [new Finding(FindingKind.Ideation, Severity.Urgent, $"C-SSRS moderate risk or above. {said}") { Said = Screened(3) }],
            ItemFlag.CssrsHigh => [new Finding(FindingKind.Ideation, Severity.Emergency, $"C-SSRS high risk. {said}") { Said = Screened(4) }],
            ItemFlag.MedicalDanger => [new Finding(FindingKind.Danger, Severity.Emergency, $"Medical danger after the session. {said}")],
            ItemFlag.NightSign or ItemFlag.Psychosis => [new Finding(FindingKind.AdverseEffect, Severity.Urgent, $"A warning sign after the session that does not wait for the day. {said}") { Stated = Paging.Now }],
            ItemFlag.Pregnancy => [new Finding(FindingKind.TreatmentRisk, Severity.Routine, $"Pregnant, or could be: a hold on boosters. {said}")],
            ItemFlag.Misuse => [new Finding(FindingKind.TreatmentRisk, Severity.Routine, $"Ketamine used other than as given: a hold on boosters. {said}")],
            ItemFlag.AdverseEffect => [new Finding(FindingKind.AdverseEffect, Severity.Urgent, $"Red flag after the session. {said}")],
            ItemFlag.Mania => [new Finding(FindingKind.Activation, Severity.Urgent, $"Elevated mood with little need for sleep. {said}") { Stated = Paging.Now }],
            ItemFlag.Urinary => [new Finding(FindingKind.AdverseEffect, Severity.Urgent, $"Urinary symptoms: a hold on boosters. {said}")],
            ItemFlag.UnsafeAtHome => [new Finding(FindingKind.Danger, Severity.Urgent, $"Does not feel safe at home. {said}") { Cause = FindingCause.NotSafeAtHome }],
        };
    }

    private static SaidIdeation Screened(int item) => new(IdeationScale.Screener, item);

    private static string Label(Item item, int value) =>
        item.Options.FirstOrDefault(option => option.Value == value) is { } option ? $" ({option.Label.In(Language.En)})" : "";
}

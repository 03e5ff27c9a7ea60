using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>The rows of the findings table that a scored form decides by itself; <see cref="LevelFindings"/> compares it with others.</summary>
public static class ScoreFindings
{
    // Eight items answered 3 make 24: one point more is impossible with item 9 at 0.
    private const int TotalWithPositiveItem9 = 25;

    /// <summary>Every finding of one reading; none when it is unremarkable.</summary>
    /// <param name="reading">The form just scored.</param>
    /// <param name="items">Its answers by item; null where only the total is known.</param>
    /// <param name="thresholds">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone, for the dates in the reasons.</param>
    public static ImmutableArray<Finding> From(Reading reading, IReadOnlyDictionary<string, int>? items, FindingThresholds thresholds, IanaZone zone) =>
        [.. new[] { Ideation(reading, zone), ActivationRule.From(reading, items, thresholds, zone) }.OfType<Finding>()];

    private static Finding? Ideation(Reading reading, IanaZone zone)
    {
        var form = $"{ReadingWords.Name(reading.Instrument)} of {ReadingWords.Day(reading.TakenAt, zone)}";
        return reading switch
        {
            { Instrument: "cssrs", Band: "high" } => new Finding(FindingKind.Ideation, Severity.Emergency, $"{form}: high (intent, plan or preparation).") { Said = new SaidIdeation(IdeationScale.Screener, 4) },
            { Instrument: "cssrs", Band: "moderate" } => Urgent($"{form}: moderate.") with { Said = new SaidIdeation(IdeationScale.Screener, 3) },
            { Instrument: "cssrs", Band: "low" } => Urgent($"{form}: low."),
            { Safety: SafetyAnswer.Positive, Instrument: "phq-9", Total: { } total } => Urgent($"{form}: total {total}, item 9 (thoughts of death or self-harm) positive."),
            { Safety: SafetyAnswer.Positive } => Urgent($"{form}: thoughts of death or self-harm reported."),
            { Instrument: "phq-9", Safety: SafetyAnswer.Unknown, Total: >= TotalWithPositiveItem9 and var total } =>
                Urgent($"{form}: only the total of {total} is known, and {TotalWithPositiveItem9} or more is impossible without a positive item 9."),
            _ => null,
        };
    }

    private static Finding Urgent(string reason) => new(FindingKind.Ideation, Severity.Urgent, reason);
}

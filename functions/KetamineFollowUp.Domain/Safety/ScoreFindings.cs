using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>The rows of the findings table that a scored form decides.</summary>
public static class ScoreFindings
{
    // Eight items answered 3 make 24: one point more is impossible with item 9 at 0.
    private const int TotalWithPositiveItem9 = 25;

    /// <summary>Every finding of one reading; none when it is unremarkable.</summary>
    /// <param name="reading">The form just scored.</param>
    /// <param name="before">The summary of its instrument without it; null when it is the first.</param>
    /// <param name="thresholds">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone, for the dates in the reasons.</param>
    /// <remarks>
    /// A form that arrives after a newer one is never compared as if it were the present; but when it lowers the best so that the newer one
    /// turns out to be Worsening, that is found. Its safety answer counts however old it is.
    /// </remarks>
    public static ImmutableArray<Finding> From(Reading reading, ReadingSummary? before, FindingThresholds thresholds, IanaZone zone)
    {
        var found = new[] { Ideation(reading, zone), Activation(reading, thresholds, zone) }.OfType<Finding>();
        return [.. found, .. before is null ? [] : ScoreFindingsCompared.From(reading, before, thresholds, zone)];
    }

    private static Finding? Ideation(Reading reading, IanaZone zone)
    {
        var form = $"{ReadingWords.Name(reading.Instrument)} of {ReadingWords.Day(reading.TakenAt, zone)}";
        return reading switch
        {
            { Instrument: "cssrs", Band: "high" } => new Finding(FindingKind.Ideation, Severity.Emergency, $"{form}: high (intent, plan or preparation)."),
            { Instrument: "cssrs", Band: "moderate" or "low" } => new Finding(FindingKind.Ideation, Severity.Urgent, $"{form}: {reading.Band}."),
            { Safety: SafetyAnswer.Positive, Instrument: "phq-9", Total: { } total } => Urgent($"{form}: total {total}, item 9 (thoughts of death or self-harm) positive."),
            { Safety: SafetyAnswer.Positive } => Urgent($"{form}: thoughts of death or self-harm reported."),
            { Instrument: "phq-9", Safety: SafetyAnswer.Unknown, Total: >= TotalWithPositiveItem9 and var total } =>
                Urgent($"{form}: only the total of {total} is known, and {TotalWithPositiveItem9} or more is impossible without a positive item 9."),
            _ => null,
        };
    }

    private static Finding Urgent(string reason) => new(FindingKind.Ideation, Severity.Urgent, reason);

    private static Finding? Activation(Reading reading, FindingThresholds thresholds, IanaZone zone) =>
        reading is { Instrument: "asrm", Total: { } total } && total >= thresholds.ActivationAt
            ? new Finding(
                FindingKind.Activation,
                Severity.Urgent,
                $"ASRM {ReadingWords.TotalAndDay(reading, zone)}, at or above {thresholds.ActivationAt}: probable (hypo)mania.")
            : null;
}

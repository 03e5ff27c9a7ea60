using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>Worsening: up from the best since baseline by a change that matters.</summary>
public static class WorseningRule
{
    /// <summary>Whether the reading is Worsening against the best known before it. Without a total, a best or numbers for its scale it is not.</summary>
    public static bool Meets(Reading reading, Reading? best, FindingThresholds thresholds) =>
        reading.Total is { } total
        && best?.Total is { } lowest
        && thresholds.Scales.GetValueOrDefault(reading.Instrument) is { } scale
        && total - lowest >= scale.WorseningRise
        && (scale.WorseningFloor is not { } floor || total >= floor);

    /// <summary>
    /// Whether the last reading of a summary was Worsening. A Worsening reading is never the lowest, so the summary's best is still the one it was judged by.
    /// </summary>
    public static bool LastMet(ReadingSummary summary, FindingThresholds thresholds) =>
        summary.Last is { } last && Meets(last, summary.Best, thresholds);

    /// <summary>Whether a Worsening reading is the second in a row and above the one before.</summary>
    public static bool IsSecondInARow(Reading reading, ReadingSummary before, FindingThresholds thresholds) =>
        LastMet(before, thresholds) && reading.Total > before.Last?.Total;

    /// <summary>
    /// How urgent a Worsening reading is by itself: urgent when it rose far or into the severe range from a best below it, else routine.
    /// </summary>
    public static Severity SeverityOf(int total, int best, ScaleThresholds scale)
    {
        var intoSevere = total >= scale.SevereAt && best < scale.SevereAt;
        return total - best >= scale.UrgentRise || intoSevere ? Severity.Urgent : Severity.Routine;
    }

    /// <summary>One step up; nothing is above an emergency.</summary>
    public static Severity OneStepMoreUrgent(Severity severity) => severity switch
    {
        Severity.Routine => Severity.Urgent,
        Severity.Urgent or Severity.Emergency => Severity.Emergency,
    };
}

using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>The findings that compare a full reading with the ones before it.</summary>
internal static class ScoreFindingsCompared
{
    public static IEnumerable<Finding> From(Reading reading, ReadingSummary before, FindingThresholds thresholds, IanaZone zone)
    {
        if (reading.Total is null || thresholds.Scales.GetValueOrDefault(reading.Instrument) is not { } scale)
        {
            return [];
        }

        if (reading.TakenAt < before.Last?.TakenAt)
        {
            return Late(reading, before, thresholds, scale, zone);
        }

        var found = new[]
        {
            Severe(reading, before.Last, scale, zone),
            Worsening(reading, before.Best, WorseningRule.IsSecondInARow(reading, before, thresholds) ? before.Last : null, thresholds, scale, zone),
            WorseThanBaseline(reading, before.Baseline, scale, zone),
        };
        return found.OfType<Finding>();
    }

    private static IEnumerable<Finding> Late(Reading late, ReadingSummary before, FindingThresholds thresholds, ScaleThresholds scale, IanaZone zone)
    {
        var last = before.Last!;
        var best = ReadingHistory.With(before, late).Best;
        var found = WorseningRule.LastMet(before, thresholds) ? null : Worsening(last, best, null, thresholds, scale, zone);
        return found is null ? [] : [found];
    }

    private static Finding? Severe(Reading reading, Reading? last, ScaleThresholds scale, IanaZone zone) =>
        last is not null && reading.Total >= scale.SevereAt && reading.Total - last.Total >= scale.SevereRise
            ? new Finding(
                FindingKind.Severe,
                Severity.Urgent,
                $"{Now(reading)}, up {reading.Total - last.Total} from the last, {ReadingWords.TotalAndDay(last, zone)}; in the severe range ({scale.SevereAt} or more).")
            : null;

    private static Finding? Worsening(
        Reading reading, Reading? best, Reading? secondAfter, FindingThresholds thresholds, ScaleThresholds scale, IanaZone zone)
    {
        if (!WorseningRule.Meets(reading, best, thresholds) || reading.Total is not { } total || best?.Total is not { } lowest)
        {
            return null;
        }

        var alone = WorseningRule.SeverityOf(total, lowest, scale);
        var reason = $"{Now(reading)}, up {total - lowest} from the best of {ReadingWords.TotalAndDay(best, zone)}; worsening";
        return secondAfter is null
            ? new Finding(FindingKind.Worsening, alone, $"{reason}.")
            : new Finding(
                FindingKind.Worsening,
                WorseningRule.OneStepMoreUrgent(alone),
                $"{reason}, for the second time in a row and above the {ReadingWords.TotalAndDay(secondAfter, zone)}.");
    }

    private static Finding? WorseThanBaseline(Reading reading, Reading? baseline, ScaleThresholds scale, IanaZone zone) =>
        baseline is not null && reading.Total - baseline.Total >= scale.ReliableChange
            ? new Finding(
                FindingKind.WorseThanBaseline,
                Severity.Routine,
                $"{Now(reading)}, {reading.Total - baseline.Total} above the baseline of {ReadingWords.TotalAndDay(baseline, zone)}.")
            : null;

    private static string Now(Reading reading) => $"{ReadingWords.Name(reading.Instrument)} {reading.Total}";
}

using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// Probable (hypo)mania by the ASRM (Altman 1997: 6 or more). Feeling happier and more self-confident is also what relief from depression
/// feels like, so alone it is routine; less need for sleep, more speech or more activity make it urgent (ASSUMPTION).
/// </summary>
internal static class ActivationRule
{
    private const string Asrm = "asrm";

    // Sleep need, talkative, active.
    private static readonly string[] SignsOfMania = ["3", "4", "5"];

    /// <param name="reading">The form just scored.</param>
    /// <param name="items">Its answers by item; null where only the total is known: then it counts as the graver one.</param>
    /// <param name="thresholds">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone.</param>
    public static Finding? From(Reading reading, IReadOnlyDictionary<string, int>? items, FindingThresholds thresholds, IanaZone zone)
    {
        if (reading is not { Instrument: Asrm, Total: { } total } || total < thresholds.ActivationAt)
        {
            return null;
        }

        var said = $"ASRM {ReadingWords.TotalAndDay(reading, zone)}, at or above {thresholds.ActivationAt}: probable (hypo)mania";
        return items is null || items.Count == 0 ? new Finding(FindingKind.Activation, Severity.Urgent, $"{said}; only the total is known.")
            : SignsOfMania.Any(item => items.GetValueOrDefault(item) > 0) ? new Finding(FindingKind.Activation, Severity.Urgent, $"{said}.")
            : new Finding(FindingKind.Activation, Severity.Routine, $"{said}, by happier and more self-confident alone.");
    }
}

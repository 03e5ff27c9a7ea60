using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>When readings become findings; the numbers live in the protocol file.</summary>
/// <param name="Scales">Per instrument with a total that is followed.</param>
/// <param name="ActivationAt">ASRM at or above this is probable (hypo)mania (Altman 1997: 6).</param>
/// <param name="PulseFall">A pulse this far below the patient's own recent mean asks the primary next day.</param>
/// <param name="PulseMeanOver">How many recent pulses make that mean.</param>
/// <param name="SilenceAfter">Mood check-ins in a row unanswered that count as silence; one is enough after a positive safety item.</param>
public sealed record FindingThresholds(
    ImmutableDictionary<string, ScaleThresholds> Scales, int ActivationAt, double PulseFall, int PulseMeanOver, int SilenceAfter);

/// <summary>One scale's numbers, in points of its total.</summary>
/// <param name="WorseningRise">Up this much from the best since baseline is Worsening.</param>
/// <param name="WorseningFloor">… when the total also reaches this; null: no floor.</param>
/// <param name="UrgentRise">A rise this large makes Worsening urgent.</param>
/// <param name="SevereAt">At or above this is the severe range; null: the scale has none.</param>
/// <param name="SevereRise">In the severe range and up this much since the last reading is Severe.</param>
/// <param name="ReliableChange">Above baseline by this is Worse than baseline.</param>
public sealed record ScaleThresholds(int WorseningRise, int? WorseningFloor, int UrgentRise, int? SevereAt, int SevereRise, int ReliableChange);

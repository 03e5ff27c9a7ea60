namespace KetamineFollowUp.Domain.Safety;

/// <summary>When answers and silence become findings; the numbers live in the protocol file. Those of comparing scores are <see cref="Assessment.Levels.LevelNumbers"/>.</summary>
/// <param name="ActivationAt">ASRM at or above this is probable (hypo)mania (Altman 1997: 6).</param>
/// <param name="PulseFall">A pulse this far below the patient's own recent mean asks the primary next day.</param>
/// <param name="PulseMeanOver">How many recent pulses make that mean.</param>
/// <param name="SilenceAfter">Mood check-ins in a row unanswered that count as silence; one is enough after a positive safety item.</param>
public sealed record FindingThresholds(int ActivationAt, double PulseFall, int PulseMeanOver, int SilenceAfter);

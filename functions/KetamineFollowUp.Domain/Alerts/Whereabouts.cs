namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Where the patient says they are. Clinical content: never in a log, text or email.</summary>
/// <param name="At">When they said it.</param>
/// <param name="Words">In their own words.</param>
public sealed record Whereabouts(DateTimeOffset At, string Words);

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>When a reading that worsened is confirmed by another.</summary>
/// <param name="FromDay">Local days after the reading; at least 1. A check-in made for it is placed on this day.</param>
/// <param name="ToDay">A scheduled check-in that asks the same instrument up to this day serves instead.</param>
public sealed record ConfirmationWindow(int FromDay, int ToDay);

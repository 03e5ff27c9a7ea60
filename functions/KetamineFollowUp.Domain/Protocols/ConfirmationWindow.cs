namespace KetamineFollowUp.Domain.Protocols;

/// <summary>When a reading that worsened is confirmed by another.</summary>
/// <param name="FromDay">Local days after the reading; at least 1. A check-in made for it is placed on this day.</param>
/// <param name="ToDay">A scheduled check-in that asks the same instrument up to this day serves instead.</param>
/// <param name="Tries">How often it is asked as long as no answer comes, the first time included; at least 1.</param>
/// <param name="AgainAfterDays">Local days from one try to the next; at least 1.</param>
public sealed record ConfirmationWindow(int FromDay, int ToDay, int Tries = 1, int AgainAfterDays = 2);

using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The check-ins after the last planned one, until the patient is discharged. All are mood check-ins.</summary>
/// <param name="Ask">As in <see cref="CheckInRule.Ask"/>.</param>
/// <param name="EveryDays">Days between two of them, at first.</param>
/// <param name="UntilDay">The last day after the session on which the first cadence may fall.</param>
/// <param name="ThenEveryDays">Days between two of them, later on.</param>
public sealed record OpenEnded(ImmutableArray<string> Ask, int EveryDays, int UntilDay, int ThenEveryDays)
{
    /// <summary>The check-in that follows the one on <paramref name="day"/>.</summary>
    public CheckInRule After(int day)
    {
        var next = day + EveryDays <= UntilDay ? day + EveryDays : day + ThenEveryDays;
        return new CheckInRule($"day-{next}", next, true, Ask);
    }
}

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The two reminders of an unanswered survey. Both keep to the send window.</summary>
/// <param name="After">The first, this long after the survey opened or was last answered to; left out when that lies outside the window.</param>
/// <param name="NextMorningAt">The second: local time of day on the day after, spread like <see cref="SendTime"/>.</param>
public sealed record ReminderRule(TimeSpan After, TimeOnly NextMorningAt)
{
    /// <summary>None is sent when the next check-in is due this soon after it: that one asks anyway. Zero: always.</summary>
    public TimeSpan NoneBeforeNext { get; init; }
}

using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>When a reading asks for a confirming check-in a few days later instead of waiting for the schedule.</summary>
public static class ConfirmationRule
{
    /// <summary>
    /// True for a Worsening reading, unless the last one was Worsening too and no lower (then this one is the confirmation), and for a first
    /// reading on the loss line since the latest session. A form that arrives after a newer one asks for nothing.
    /// </summary>
    /// <param name="reading">The form just scored.</param>
    /// <param name="before">The summary of its instrument without it.</param>
    /// <param name="thresholds">When a reading is Worsening.</param>
    /// <param name="criteria">Where the loss line lies.</param>
    /// <param name="latestSession">The latest session not voided; null when there was none, then there is no response to lose.</param>
    public static bool IsNeeded(
        Reading reading, ReadingSummary? before, FindingThresholds thresholds, BoosterCriteria criteria, DateTimeOffset? latestSession)
    {
        if (before is null || reading.Total is null || reading.TakenAt < before.Last?.TakenAt)
        {
            return false;
        }

        var confirmed = WorseningRule.LastMet(before, thresholds) && reading.Total <= before.Last?.Total;
        return (WorseningRule.Meets(reading, before.Best, thresholds) && !confirmed) || IsFirstOnLine(reading, before, criteria, latestSession);
    }

    private static bool IsFirstOnLine(Reading reading, ReadingSummary before, BoosterCriteria criteria, DateTimeOffset? latestSession)
    {
        var line = LossLineRule.LowestOn(reading.Instrument, before.Baseline, before.Best, criteria);
        return IsOn(reading) && !IsOn(before.Last);

        bool IsOn(Reading? r) => r?.Total >= line && r.TakenAt >= latestSession;
    }
}

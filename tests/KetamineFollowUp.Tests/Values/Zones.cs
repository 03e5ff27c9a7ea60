using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Values;

/// <summary>Zones made up to put a clock change exactly where a rule is weakest, and the real ones with odd changes.</summary>
internal static class Zones
{
    public static readonly IanaZone NewYork = IanaZone.Parse("America/New_York");
    public static readonly IanaZone Honolulu = IanaZone.Parse("Pacific/Honolulu");

    /// <summary>Half an hour of daylight saving.</summary>
    public static readonly IanaZone LordHowe = IanaZone.Parse("Australia/Lord_Howe");

    /// <summary>Clocks change at midnight.</summary>
    public static readonly IanaZone Santiago = IanaZone.Parse("America/Santiago");

    /// <summary>Base offset −5 h; clocks go forward on 8 March 2026 at <paramref name="at"/> by <paramref name="by"/>.</summary>
    public static IanaZone WithGap(TimeOnly at, TimeSpan by) => Changing(at, by, new DateOnly(2026, 3, 8), new DateOnly(2026, 11, 1), new TimeOnly(2, 0));

    /// <summary>Base offset −5 h; clocks go back on 1 November 2026 when they show <paramref name="at"/>, by <paramref name="by"/>.</summary>
    public static IanaZone WithOverlap(TimeOnly at, TimeSpan by) => Changing(new TimeOnly(2, 0), by, new DateOnly(2026, 3, 8), new DateOnly(2026, 11, 1), at);

    private static IanaZone Changing(TimeOnly forwardAt, TimeSpan by, DateOnly forward, DateOnly back, TimeOnly backAt)
    {
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), by,
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(default(DateTime).Add(forwardAt.ToTimeSpan()), forward.Month, forward.Day),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(default(DateTime).Add(backAt.ToTimeSpan()), back.Month, back.Day));
        return IanaZone.From(TimeZoneInfo.CreateCustomTimeZone("made-up", TimeSpan.FromHours(-5), "made-up", "standard", "daylight", [rule]));
    }
}

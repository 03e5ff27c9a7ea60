namespace KetamineFollowUp.Domain.Values;

/// <summary>Local times in an IANA zone. A local time in a DST gap shifts forward by the gap; in an overlap the earlier instant is taken.</summary>
public static class ClinicTime
{
    /// <summary>The instant of a local date and time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, IanaZone zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        var rules = zone.Rules;
        if (rules.IsInvalidTime(local))
        {
            // The offset in force before the gap, applied to a time inside it, is that time shifted forward.
            var before = rules.GetUtcOffset(local.AddHours(-3));
            return new DateTimeOffset(local, before).ToUniversalTime();
        }

        var offset = rules.IsAmbiguousTime(local) ? rules.GetAmbiguousTimeOffsets(local).Max() : rules.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>An instant with the offset of the zone.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant, IanaZone zone) => TimeZoneInfo.ConvertTime(instant, zone.Rules);

    /// <summary>The local date of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant, IanaZone zone) => DateOnly.FromDateTime(Local(instant, zone).DateTime);

    /// <summary>The local time of day of an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant, IanaZone zone) => TimeOnly.FromDateTime(Local(instant, zone).DateTime);

    /// <summary>Monday to Friday. Public holidays are not known here.</summary>
    public static bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The date that lies the given number of working days (Monday to Friday) after a date.</summary>
    public static DateOnly AddWorkingDays(DateOnly date, int days)
    {
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }
}

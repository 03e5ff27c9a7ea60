using System.Globalization;
using KetamineFollowUp.Domain.Time;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Instants as staff read them: by the clinic's clock.</summary>
/// <param name="zoneId">IANA; an unknown one reads as UTC.</param>
public sealed class StaffTimes(string zoneId)
{
    public TimeZoneInfo Zone { get; } = ClinicTime.FindZone(zoneId) ?? TimeZoneInfo.Utc;

    /// <summary><c>Mon 9 Mar 2026, 15:04</c>.</summary>
    public string Text(DateTimeOffset instant) => In(Zone, instant).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of day in somebody else's zone.</summary>
    public static string Clock(DateTimeOffset instant, string zoneId) =>
        In(ClinicTime.FindZone(zoneId) ?? TimeZoneInfo.Utc, instant).ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A span in its two largest units: <c>3 h 5 min</c>.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} d {span.Hours} h"),
    };

    private static DateTimeOffset In(TimeZoneInfo zone, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);
}

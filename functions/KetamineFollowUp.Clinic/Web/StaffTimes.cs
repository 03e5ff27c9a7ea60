using System.Globalization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Instants as staff read them.</summary>
/// <param name="zone">Whose clock: the reader's own, as far as it is known.</param>
public sealed class StaffTimes(IanaZone zone)
{
    // From the same day of the last week on, a day's name would mislead.
    private const int DaysAWeek = 7;

    public IanaZone Zone => zone;

    /// <summary>What the zone is called, such as <c>America/New_York</c>.</summary>
    public string ZoneName => Zone.Value;

    /// <summary><c>Mon 9 Mar 2026, 15:04</c>.</summary>
    public string Text(DateTimeOffset instant) => Local("ddd d MMM yyyy, HH:mm", instant);

    /// <summary>As short as it is clear: <c>15:04</c> today, <c>Tue 15:04</c> within the days around it, else the whole date.</summary>
    public string Brief(DateTimeOffset instant, DateTimeOffset now)
    {
        var days = (In(Zone, instant).Date - In(Zone, now).Date).Days;
        return days == 0 ? Local("HH:mm", instant)
            : Math.Abs(days) < DaysAWeek ? Local("ddd HH:mm", instant)
            : Text(instant);
    }

    /// <summary>The time of day in somebody else's zone; in words, when that zone is not known.</summary>
    public static string Clock(DateTimeOffset instant, IanaZone zone) =>
        zone.IsKnown ? In(zone, instant).ToString("ddd HH:mm", CultureInfo.InvariantCulture) : "time zone not known";

    /// <summary>A span in its two largest units: <c>3 h 5 min</c>.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} d {span.Hours} h"),
    };

    private string Local(string form, DateTimeOffset instant) => In(Zone, instant).ToString(form, CultureInfo.InvariantCulture);

    private static DateTimeOffset In(IanaZone zone, DateTimeOffset instant) => ClinicTime.Local(instant, zone);
}

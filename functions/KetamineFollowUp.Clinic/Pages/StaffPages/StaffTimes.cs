using System.Globalization;
using KetamineFollowUp.Domain.Time;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Instants as staff read them: by the clinic's clock.</summary>
internal sealed class StaffTimes(string zoneId)
{
    private readonly TimeZoneInfo _zone = ClinicTime.FindZone(zoneId) ?? TimeZoneInfo.Utc;

    public TimeZoneInfo Zone => _zone;

    /// <summary><c>Mon 9 Mar 2026, 15:04</c>, readable by machines too.</summary>
    public Html At(DateTimeOffset instant) => Html.Of(
        $"""<time datetime="{instant.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}">{Text(instant)}</time>""");

    public string Text(DateTimeOffset instant) => In(_zone, instant).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

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

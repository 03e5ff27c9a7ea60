using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Assessment;

/// <summary>Readings on numbered days; day 0 is Monday 2 March 2026, 11:00 in New York.</summary>
internal static class SampleReadings
{
    public static readonly IanaZone NewYork = IanaZone.Parse("America/New_York");

    public static DateTimeOffset Day(double day) => new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero).AddDays(day);

    public static Reading Phq9(double day, int? total, SafetyAnswer safety = SafetyAnswer.Negative) => Of("phq-9", day, total, safety);

    public static Reading Of(string instrument, double day, int? total, SafetyAnswer safety = SafetyAnswer.Unknown, string band = "") =>
        new(instrument, Day(day), total, band, safety, "clinic");
}

using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>The hours in which daytime alerts page, seven days a week, holidays too, by the roster's clock.</summary>
/// <param name="From">The first minute of the day.</param>
/// <param name="Until">The first minute after it; later than <paramref name="From"/>.</param>
public sealed record DaytimeHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>For protocol files that name no hours (ASSUMPTION): 08:00:00 to 19:59:59.</summary>
    public static DaytimeHours Standard { get; } = new(new TimeOnly(8, 0), new TimeOnly(20, 0));

    /// <summary>It is day at this instant.</summary>
    public bool Includes(DateTimeOffset at, IanaZone zone) => ClinicTime.TimeOf(at, zone) is var time && time >= From && time < Until;

    /// <summary>The instant itself by day, else the next morning's first minute.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset at, IanaZone zone)
    {
        if (Includes(at, zone))
        {
            return at;
        }

        var today = ClinicTime.At(ClinicTime.DateOf(at, zone), From, zone);
        return today > at ? today : MorningAfter(at, zone);
    }

    /// <summary>The first minute of the day after the local date of an instant.</summary>
    public DateTimeOffset MorningAfter(DateTimeOffset at, IanaZone zone) => ClinicTime.At(ClinicTime.DateOf(at, zone).AddDays(1), From, zone);
}

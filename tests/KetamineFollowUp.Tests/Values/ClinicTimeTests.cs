using System.Globalization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Values;

public class ClinicTimeTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08 01:59", "2026-03-08T06:59Z")]
    [InlineData("America/New_York", "2026-03-08 02:00", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08T07:30Z")]
    [InlineData("America/New_York", "2026-03-08 02:59", "2026-03-08T07:59Z")]
    [InlineData("America/New_York", "2026-03-08 03:00", "2026-03-08T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 01:59", "2026-10-03T15:29Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03T15:30Z")]
    [InlineData("America/Santiago", "2026-09-06 00:00", "2026-09-06T04:00Z")]
    [InlineData("America/Santiago", "2026-09-06 00:30", "2026-09-06T04:30Z")]
    [InlineData("America/Santiago", "2026-09-06 01:00", "2026-09-06T04:00Z")]
    public void A_local_time_in_a_gap_shifts_forward_by_the_gap(string zone, string local, string instant) => Check(zone, local, instant);

    [Theory]
    [InlineData("America/New_York", "2026-11-01 00:59", "2026-11-01T04:59Z")]
    [InlineData("America/New_York", "2026-11-01 01:00", "2026-11-01T05:00Z")]
    [InlineData("America/New_York", "2026-11-01 01:59", "2026-11-01T05:59Z")]
    [InlineData("America/New_York", "2026-11-01 02:00", "2026-11-01T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:30", "2026-04-04T14:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 02:00", "2026-04-04T15:30Z")]
    [InlineData("America/Santiago", "2026-04-04 23:30", "2026-04-05T02:30Z")]
    public void A_local_time_in_an_overlap_is_the_earlier_instant(string zone, string local, string instant) => Check(zone, local, instant);

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void A_made_up_gap_in_the_middle_of_the_morning_shifts_by_its_length(int minutes)
    {
        var zone = Zones.WithGap(new TimeOnly(9, 0), TimeSpan.FromMinutes(minutes));

        var at = ClinicTime.At(new DateOnly(2026, 3, 8), new TimeOnly(9, 30), zone);

        Assert.Equal(new TimeOnly(9, 30).AddMinutes(minutes), ClinicTime.TimeOf(at, zone));
    }

    [Theory]
    [InlineData("America/New_York", true)]
    [InlineData("UTC", true)]
    [InlineData("Eastern Standard Time", false)]
    [InlineData("America/Nowhere", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_IANA_id_names_a_zone(string? id, bool found) => Assert.Equal(found, IanaZone.TryParse(id, out _));

    [Theory]
    [InlineData("2026-03-05", 0, "2026-03-05")]
    [InlineData("2026-03-05", 1, "2026-03-06")]
    [InlineData("2026-03-05", 2, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-03-06", 5, "2026-03-13")]
    public void Working_days_leave_out_the_weekend(string from, int days, string to) => Assert.Equal(
        DateOnly.Parse(to, CultureInfo.InvariantCulture), ClinicTime.AddWorkingDays(DateOnly.Parse(from, CultureInfo.InvariantCulture), days));

    private static void Check(string zone, string local, string instant)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        Assert.Equal(
            DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            ClinicTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), IanaZone.Parse(zone)));
    }
}

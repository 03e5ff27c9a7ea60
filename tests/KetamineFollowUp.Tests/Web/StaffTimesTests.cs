using System.Globalization;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Web;

public class StaffTimesTests
{
    [Theory]
    [InlineData("2026-03-11T18:04:00Z", "14:04")]
    [InlineData("2026-03-12T03:59:00Z", "23:59")]
    [InlineData("2026-03-12T04:00:00Z", "Thu 00:00")]
    [InlineData("2026-03-05T18:04:00Z", "Thu 13:04")]
    [InlineData("2026-03-04T18:04:00Z", "Wed 4 Mar 2026, 13:04")]
    [InlineData("2026-03-18T18:04:00Z", "Wed 18 Mar 2026, 14:04")]
    public void A_short_time_never_leaves_open_which_day_is_meant(string at, string shown) =>
        Assert.Equal(shown, new StaffTimes(IanaZone.Parse("America/New_York")).Brief(Instant(at), Instant("2026-03-11T15:00:00Z")));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

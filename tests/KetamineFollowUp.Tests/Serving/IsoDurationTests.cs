using System.Globalization;
using KetamineFollowUp.Local.Http;

namespace KetamineFollowUp.Tests.Serving;

public class IsoDurationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("PT0S", "2026-01-31T12:00:00Z")]
    [InlineData("PT24H", "2026-02-01T12:00:00Z")]
    [InlineData("P1D", "2026-02-01T12:00:00Z")]
    [InlineData("P1DT1H30M15S", "2026-02-01T13:30:15Z")]
    [InlineData("PT0.5S", "2026-01-31T12:00:00.5Z")]
    [InlineData("P2W", "2026-02-14T12:00:00Z")]
    [InlineData("P1M", "2026-02-28T12:00:00Z")]
    [InlineData("P1Y", "2027-01-31T12:00:00Z")]
    public void A_duration_leads_to_an_instant(string duration, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), IsoDuration.After(Start, duration));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("24H")]
    [InlineData("PT24")]
    [InlineData("-PT1H")]
    [InlineData("PT-1H")]
    [InlineData("P1H")]
    [InlineData("pt1h")]
    [InlineData(" PT1H")]
    [InlineData("PT1H\n")]
    [InlineData("P9999Y")]
    [InlineData("PT999999999999999999999H")]
    [InlineData("PT1,5H")]
    public void Anything_else_is_no_duration(string text) => Assert.Null(IsoDuration.After(Start, text));
}

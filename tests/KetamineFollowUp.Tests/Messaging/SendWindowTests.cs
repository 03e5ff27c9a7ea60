using System.Globalization;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Values;

namespace KetamineFollowUp.Tests.Messaging;

public class SendWindowTests
{
    private static readonly SendWindow Window = new(new TimeOnly(9, 0), new TimeOnly(20, 0));

    [Theory]
    [InlineData("2026-03-02T08:59:59-05:00", false)]
    [InlineData("2026-03-02T09:00:00-05:00", true)]
    [InlineData("2026-03-02T19:59:59-05:00", true)]
    [InlineData("2026-03-02T20:00:00-05:00", false)]
    public void The_window_opens_at_its_start_and_is_closed_at_its_end(string at, bool inside) => Assert.Equal(inside, Window.Contains(Instant(at), Zones.NewYork));

    [Theory]
    [InlineData("2026-03-02T08:59:59-05:00", "2026-03-02T09:00:00-05:00")]
    [InlineData("2026-03-02T12:34:56-05:00", "2026-03-02T12:34:56-05:00")]
    [InlineData("2026-03-02T20:00:00-05:00", "2026-03-03T09:00:00-05:00")]
    [InlineData("2026-03-07T23:00:00-05:00", "2026-03-08T09:00:00-04:00")]
    [InlineData("2026-10-31T23:00:00-04:00", "2026-11-01T09:00:00-05:00")]
    public void The_next_opening_is_now_or_the_next_nine_o_clock(string at, string opening) =>
        Assert.Equal(Instant(opening), Window.NextOpening(Instant(at), Zones.NewYork));

    [Fact]
    public void A_gap_over_the_opening_shifts_it_forward()
    {
        var zone = Zones.WithGap(new TimeOnly(8, 30), TimeSpan.FromHours(1));

        Assert.Equal("2026-03-08 10:00", Opening(Window, zone, new DateTime(2026, 3, 8, 6, 0, 0)));
    }

    [Fact]
    public void A_gap_that_swallows_a_short_window_leaves_that_day_out()
    {
        var zone = Zones.WithGap(new TimeOnly(8, 30), TimeSpan.FromHours(2));
        var window = new SendWindow(new TimeOnly(9, 0), new TimeOnly(10, 0));

        Assert.Equal("2026-03-09 09:00", Opening(window, zone, new DateTime(2026, 3, 8, 6, 0, 0)));
    }

    [Fact]
    public void When_clocks_go_back_over_the_opening_the_window_opens_twice()
    {
        var zone = Zones.WithOverlap(new TimeOnly(9, 30), TimeSpan.FromHours(1));
        var secondHalfPastEight = new DateTimeOffset(2026, 11, 1, 8, 40, 0, TimeSpan.FromHours(-5));

        Assert.Equal(secondHalfPastEight.AddMinutes(20), Window.NextOpening(secondHalfPastEight, zone));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    public void The_next_opening_is_inside_the_window_and_never_before_the_instant(string id)
    {
        var zone = IanaZone.Parse(id);
        for (var at = new DateTimeOffset(2026, 1, 1, 0, 7, 0, TimeSpan.Zero); at.Year == 2026; at = at.AddMinutes(97))
        {
            var opening = Window.NextOpening(at, zone);

            Assert.True(opening >= at && opening - at < TimeSpan.FromHours(15) && Window.Contains(opening, zone), $"{at:O} gave {opening:O}");
        }
    }

    private static string Opening(SendWindow window, IanaZone zone, DateTime local)
    {
        var opening = window.NextOpening(ClinicTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone), zone);
        return ClinicTime.Local(opening, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

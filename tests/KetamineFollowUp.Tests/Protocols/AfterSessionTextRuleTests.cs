using System.Globalization;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Tests.Values;

namespace KetamineFollowUp.Tests.Protocols;

public class AfterSessionTextRuleTests
{
    private static readonly AfterSessionTextRule Rule = new(TimeSpan.FromHours(4), new TimeOnly(19, 45));

    [Theory]
    [InlineData("10:00", "14:00")]
    [InlineData("15:44", "19:44")]
    [InlineData("15:45", "19:45")]
    [InlineData("15:46", "19:45")]
    [InlineData("19:44", "19:45")]
    [InlineData("19:45", "19:45")]
    [InlineData("19:46", "19:46")]
    [InlineData("23:50", "23:50")]
    public void The_notice_comes_after_four_hours_or_at_a_quarter_to_eight_and_after_that_at_once(string completed, string due) =>
        Assert.Equal(On(due), Rule.DueAt(On(completed), Zones.NewYork));

    [Fact]
    public void The_notice_is_stale_from_the_local_midnight_after_the_session() =>
        Assert.Equal(On("00:00").AddDays(1), AfterSessionTextRule.StaleFrom(On("23:50"), Zones.NewYork));

    private static DateTimeOffset On(string time) => DateTimeOffset.Parse($"2026-03-02T{time}:00-05:00", CultureInfo.InvariantCulture);
}

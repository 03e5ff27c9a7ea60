using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ChecklistSignsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 1, 5, 5)]
    [InlineData(null, 0, 5, null)]
    [InlineData(null, 3, 5, 5)]
    [InlineData(2, 1, 5, 5)]
    [InlineData(2, 0, 5, null)]
    [InlineData(2, null, 5, 2)]
    [InlineData(5, 0, 5, null)]
    [InlineData(5, 0, 4, 5)]
    [InlineData(5, 1, 4, 5)]
    public void A_sign_stands_from_the_latest_yes_until_a_later_no(int? knownOnDay, int? answer, int onDay, int? standsFromDay)
    {
        foreach (var flag in new[] { ItemFlag.Mania, ItemFlag.Urinary })
        {
            Assert.Equal(Of(flag, standsFromDay), Of(flag, knownOnDay).After(flag, Answer(answer, onDay)));
        }
    }

    [Fact]
    public void An_answer_about_one_sign_leaves_the_other() =>
        Assert.Equal(new ChecklistSigns(Day(3), Day(1)), new ChecklistSigns(null, Day(1)).After(ItemFlag.Mania, Answer(1, 3)));

    [Fact]
    public void Every_other_answer_leaves_both()
    {
        var known = new ChecklistSigns(Day(1), Day(2));
        foreach (var flag in Enum.GetValues<ItemFlag>().Except([ItemFlag.Mania, ItemFlag.Urinary]))
        {
            Assert.Equal(known, known.After(flag, Answer(0, 9)));
        }
    }

    private static ChecklistSigns Of(ItemFlag flag, int? day) => flag == ItemFlag.Mania ? new(Day(day), null) : new(null, Day(day));

    private static DateTimeOffset? Day(int? day) => day is { } days ? Start.AddDays(days) : null;

    private static Answer Answer(int? value, int day) => new("after-session", "sign", value, null, Start.AddDays(day), AnswerVia.Text);
}

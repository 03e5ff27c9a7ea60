using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ChecklistSignsTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly (ItemFlag Flag, Func<ChecklistSigns, SignAnswer?> Of)[] Signs =
    [
        (ItemFlag.Mania, signs => signs.Mania), (ItemFlag.Urinary, signs => signs.Urinary), (ItemFlag.Psychosis, signs => signs.Psychosis),
        (ItemFlag.Pregnancy, signs => signs.Pregnancy), (ItemFlag.Misuse, signs => signs.Misuse),
    ];

    [Theory]
    [InlineData("yes on 5", 5)]
    [InlineData("no on 5", null)]
    [InlineData("yes on 2, yes on 5", 5)]
    [InlineData("yes on 2, no on 5", null)]
    [InlineData("yes on 2, skipped on 5", 2)]
    [InlineData("yes on 2, no on 5, yes on 7", 7)]
    public void A_sign_stands_from_the_latest_yes_until_a_later_no_in_whatever_order_the_answers_arrive(string answers, int? standsFromDay)
    {
        var given = answers.Split(", ").Select(Answer).ToArray();
        foreach (var (flag, of) in Signs)
        {
            foreach (var order in new[] { given, [.. given.Reverse()] })
            {
                var signs = order.Aggregate(ChecklistSigns.None, (known, answer) => known.After(YesNo(flag), answer));
                Assert.Equal(Day(standsFromDay), of(signs)?.PresentAt);
                Assert.All(Signs.Where(other => other.Flag != flag), other => Assert.Null(other.Of(signs)));
            }
        }
    }

    [Fact]
    public void Of_several_signs_asked_together_the_chosen_ones_stand_and_the_others_are_answered_no()
    {
        var before = ChecklistSigns.OfFormer(Day(1), Day(1));
        var chosen = new[] { Answer("yes on 3") with { Value = 2 }, Answer("yes on 3") with { Value = 3 } };

        Assert.All(new[] { chosen, [.. chosen.Reverse()] }, order =>
        {
            var after = order.Aggregate(before, (signs, answer) => signs.After(List, answer));
            Assert.Equal((null, Day(3), Day(3)), (after.Mania?.PresentAt, after.Urinary?.PresentAt, after.Psychosis?.PresentAt));
        });
    }

    [Fact]
    public void None_of_several_is_a_no_to_each() =>
        Assert.Equal((null, null), ChecklistSigns.OfFormer(Day(1), Day(1)).After(List, Answer("no on 3")) is var after
            ? (after.Mania?.PresentAt, after.Urinary?.PresentAt) : default);

    [Fact]
    public void Every_other_answer_leaves_them()
    {
        var known = ChecklistSigns.OfFormer(Day(1), Day(2));
        foreach (var flag in Enum.GetValues<ItemFlag>().Except(Signs.Select(sign => sign.Flag)))
        {
            Assert.Equal(known, known.After(YesNo(flag), Answer("no on 9")));
        }
    }

    private static readonly Item List = new()
    {
        Id = "sign",
        Text = new Localized("Which?", "¿Cuáles?"),
        Kind = ItemKind.Several,
        Options =
        [
            new Option(1, new Localized("elated", "eufórico")) { Flag = ItemFlag.Mania },
            new Option(2, new Localized("bladder", "vejiga")) { Flag = ItemFlag.Urinary },
            new Option(3, new Localized("voices", "voces")) { Flag = ItemFlag.Psychosis },
        ],
    };

    private static Item YesNo(ItemFlag flag) => new()
    {
        Id = "sign",
        Text = new Localized("Have you?", "¿Lo tiene?"),
        Kind = ItemKind.Choice,
        Options = [new Option(0, new Localized("No", "No")), new Option(1, new Localized("Yes", "Sí"))],
        Flag = flag,
    };

    private static DateTimeOffset? Day(int? day) => day is { } days ? Start.AddDays(days) : null;

    private static Answer Answer(string said) => new(
        "after-session", "sign", said.StartsWith("yes", StringComparison.Ordinal) ? 1 : said.StartsWith("no", StringComparison.Ordinal) ? 0 : null, null,
        Start.AddDays(said[^1] - '0'), AnswerVia.Text);
}

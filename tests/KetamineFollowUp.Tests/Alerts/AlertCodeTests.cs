using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Tests.Alerts;

public class AlertCodeTests
{
    [Theory]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(7, 6)]
    public void A_code_has_4_to_6_characters(int asked, int length) => Assert.Equal(length, AlertCode.From([1, 2, 3, 4, 5, 6], asked).Length);

    [Fact]
    public void The_same_bytes_give_the_same_code_and_others_another()
    {
        Assert.Equal(AlertCode.From([9, 8, 7, 6]), AlertCode.From([9, 8, 7, 6]));
        Assert.NotEqual(AlertCode.From([9, 8, 7, 6]), AlertCode.From([9, 8, 7, 5]));
        Assert.Equal(4, AlertCode.From([]).Length);
    }

    [Fact]
    public void Codes_use_no_character_that_can_be_taken_for_another_and_spell_no_word()
    {
        var used = Enumerable.Range(0, 5000).SelectMany(i => AlertCode.From(BitConverter.GetBytes(i * 7919L))).ToHashSet();
        Assert.Empty(used.Intersect("0O1ILAEIOUY2ZS8B"));
        Assert.True(used.SetEquals(AlertCode.Alphabet));
        Assert.All(used, c => Assert.True(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));
    }
}

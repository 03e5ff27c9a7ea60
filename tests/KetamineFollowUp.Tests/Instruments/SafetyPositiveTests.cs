using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

public sealed class SafetyPositiveTests
{
    [Theory]
    [InlineData("3 please")]
    [InlineData("yes sometimes")]
    [InlineData("Sí, a veces")]
    [InlineData("si")]
    [InlineData("0 or 1")]
    [InlineData("0 but sometimes")]
    [InlineData("2?")]
    [InlineData("several times thanks")]
    [InlineData("no, i mean yes")]
    [InlineData("una o dos veces creo")]
    [InlineData("I think 1")]
    [InlineData("yeah")]
    [InlineData("dos gracias")]
    public void A_reply_with_a_yes_in_it_is_positive(string text) => Assert.True(SafetyPositive.IsIn(Shipped.Get("safety").Item("1"), text));

    [Theory]
    [InlineData("no thanks")]
    [InlineData("0 thanks")]
    [InlineData("not at all, really")]
    [InlineData("none")]
    [InlineData("no pienso en eso")]
    [InlineData("I slept 3 hours")]
    [InlineData("what do you mean?")]
    [InlineData("si no duermo me siento mal")]
    [InlineData("")]
    public void A_reply_without_one_is_not(string text) => Assert.False(SafetyPositive.IsIn(Shipped.Get("safety").Item("1"), text));

    [Fact]
    public void Only_questions_about_suicide_have_one() => Assert.False(SafetyPositive.IsIn(Shipped.Get("foundations").Item("medication"), "yes"));
}

using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Values;

public class CutTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("help", "help")]
    [InlineData("help me", "help…")]
    [InlineData("hel🙂p", "hel…")]
    [InlineData("he🙂lp", "he🙂…")]
    public void A_text_keeps_its_first_four_characters_and_no_half_of_a_sign(string text, string kept) =>
        Assert.Equal(kept, Cut.To(text, 4));
}

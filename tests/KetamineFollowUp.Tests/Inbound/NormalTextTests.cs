using KetamineFollowUp.Domain.Inbound;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class NormalTextTests
{
    [Theory]
    [InlineData("  two words\r\n", "two words")]
    [InlineData("a\u200bb\u00adc\ufeff", "abc")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("２", "2")]
    [InlineData("2\ufe0f\u20e3", "2\u20e3")]
    [InlineData("don\u00b4t", "don't")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("", "")]
    public void One_text_reads_the_same_from_every_phone(string body, string text) => Assert.Equal(text, NormalText.Of(body));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\ufffe")]
    [InlineData("\0")]
    public void What_is_no_character_breaks_nothing(string body) => Assert.NotNull(NormalText.Of($"I want {body} help"));
}

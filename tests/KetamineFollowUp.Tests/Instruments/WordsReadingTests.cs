using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class WordsReadingTests
{
    private static readonly Item Optional = Shipped.Get("foundations").Item("medication");

    [Theory]
    [InlineData("0")]
    [InlineData(" 0. ")]
    [InlineData("skip")]
    [InlineData("Omitir")]
    [InlineData("no")]
    [InlineData("None!")]
    [InlineData("n/a")]
    [InlineData("No changes")]
    [InlineData("sin cambios")]
    public void Zero_or_a_plain_no_skips_an_optional_question(string text) => Assert.IsType<AnswerReading.Skipped>(AnswerReader.Read(Optional, Language.En, text));

    [Theory]
    [InlineData("  Lexapro 10 → 20 mg ", "Lexapro 10 → 20 mg")]
    [InlineData("stopped 0.5 mg clonazepam", "stopped 0.5 mg clonazepam")]
    [InlineData("no longer taking lithium", "no longer taking lithium")]
    [InlineData("50", "50")]
    public void Words_are_kept_as_they_came(string text, string kept) =>
        Assert.Equal(new AnswerReading.Words(kept), AnswerReader.Read(Optional, Language.En, text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("?!")]
    public void Marks_alone_are_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(AnswerReader.Read(Optional, Language.En, text));

    [Fact]
    public void A_question_that_is_not_optional_takes_zero_as_words() =>
        Assert.Equal(new AnswerReading.Words("0"), AnswerReader.Read(Optional with { Optional = false }, Language.En, "0"));
}

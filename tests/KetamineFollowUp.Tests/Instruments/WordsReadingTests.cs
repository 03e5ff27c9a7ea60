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
    [InlineData("same")]
    [InlineData("ok")]
    [InlineData("No, thank you")]
    [InlineData("0 to skip")]
    [InlineData("1")]
    [InlineData("50")]
    [InlineData("Same as before")]
    [InlineData("no changes to my meds")]
    [InlineData("nothing new")]
    [InlineData("Everything is the same")]
    [InlineData("igual")]
    [InlineData("lo mismo")]
    [InlineData("No, gracias")]
    [InlineData("todo sigue igual")]
    [InlineData("Answer in words, or 0 to skip")]
    [InlineData("Has any of your medication changed in the past week? If so, what changed?")]
    [InlineData("0\nSent from my iPhone")]
    public void Zero_or_a_plain_no_skips_an_optional_question(string text) => Assert.IsType<AnswerReading.Skipped>(AnswerReader.Read(Optional, Language.En, text));

    [Theory]
    [InlineData("  Lexapro 10 → 20 mg ", "Lexapro 10 → 20 mg")]
    [InlineData("stopped 0.5 mg clonazepam", "stopped 0.5 mg clonazepam")]
    [InlineData("no longer taking lithium", "no longer taking lithium")]
    [InlineData("No, I stopped lithium", "No, I stopped lithium")]
    [InlineData("same but less zoloft", "same but less zoloft")]
    [InlineData("50 mg more", "50 mg more")]
    [InlineData("dejé la sertralina", "dejé la sertralina")]
    public void Words_are_kept_as_they_came(string text, string kept) =>
        Assert.Equal(new AnswerReading.Words(kept), AnswerReader.Read(Optional, Language.En, text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("?!")]
    [InlineData("yes")]
    [InlineData("sí")]
    [InlineData("yes it changed")]
    public void Marks_alone_are_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(AnswerReader.Read(Optional, Language.En, text));

    [Fact]
    public void A_question_that_is_not_optional_takes_zero_as_words() =>
        Assert.Equal(new AnswerReading.Words("0"), AnswerReader.Read(Optional with { Optional = false, Flag = ItemFlag.None }, Language.En, "0"));
}

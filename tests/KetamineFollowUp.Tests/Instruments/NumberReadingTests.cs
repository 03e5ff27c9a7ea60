using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class NumberReadingTests
{
    private static AnswerReading Hours(string text, Language language = Language.En) =>
        AnswerReader.Read(Shipped.Get("foundations").Item("sleep-hours"), language, text);

    private static AnswerReading Mood(string text) => AnswerReader.Read(Shipped.Get("pulse").Item("1"), Language.En, text);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("7 hours", 7)]
    [InlineData("7hrs", 7)]
    [InlineData("about 7", 7)]
    [InlineData("~7", 7)]
    [InlineData("I slept 7 hours", 7)]
    [InlineData("seven", 7)]
    [InlineData("siete horas", 7)]
    [InlineData("unas 7 horas", 7)]
    [InlineData("twelve", 12)]
    [InlineData("twenty-one", 21)]
    [InlineData("dieciséis", 16)]
    [InlineData("veinticuatro", 24)]
    [InlineData("0", 0)]
    [InlineData("none", 0)]
    public void A_number_is_read_with_the_words_people_put_around_it(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Hours(text));

    [Theory]
    [InlineData("7.5", 7)]
    [InlineData("7,5 horas", 7)]
    [InlineData("7.9", 7)]
    [InlineData("7 and a half", 7)]
    [InlineData("7 y media", 7)]
    [InlineData("0.5", 0)]
    [InlineData(".5", 0)]
    [InlineData("24.0", 24)]
    public void A_part_of_a_number_is_rounded_down(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Hours(text));

    [Theory]
    [InlineData("24", true)]
    [InlineData("24.5", false)]
    [InlineData("25", false)]
    [InlineData("-1", false)]
    [InlineData("thirty", false)]
    public void A_number_outside_the_range_is_out_of_range(string text, bool inRange)
    {
        if (inRange)
        {
            Assert.IsType<AnswerReading.Value>(Hours(text));
        }
        else
        {
            Assert.IsType<AnswerReading.OutOfRange>(Hours(text));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("6 or 7")]
    [InlineData("6-7")]
    [InlineData("6 to 7 hours")]
    [InlineData("7:30")]
    [InlineData("7 hours 30 minutes")]
    [InlineData("7?")]
    [InlineData("less than 7")]
    [InlineData("not 7")]
    [InlineData("half an hour")]
    [InlineData("well")]
    [InlineData("an hour")]
    public void Two_numbers_or_other_words_are_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(Hours(text));

    [Theory]
    [InlineData("7/10", 7)]
    [InlineData("7 out of ten", 7)]
    [InlineData("seven out of ten", 7)]
    [InlineData("I think 7", 7)]
    [InlineData("my mood is a 7 today", 7)]
    [InlineData("siete de diez", 7)]
    [InlineData("7 sobre diez", 7)]
    [InlineData("7 thanks", 7)]
    [InlineData("7\n\nSent from my iPhone", 7)]
    [InlineData("7 out of 10", 7)]
    [InlineData("siete de 10", 7)]
    [InlineData("10/10", 10)]
    [InlineData("🔟", 10)]
    public void Naming_the_scale_is_no_second_answer(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Mood(text));

    [Theory]
    [InlineData("7/5")]
    [InlineData("6 7/10")]
    [InlineData("out of 10 idk")]
    [InlineData("I0")]
    [InlineData("l0")]
    [InlineData("1O")]
    [InlineData("7 sorry I meant 8")]
    [InlineData("7 or maybe 8")]
    public void Another_scale_is_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(Mood(text));

    [Fact]
    public void Once_is_eleven_to_a_Spanish_speaker_and_no_number_to_an_English_one()
    {
        Assert.Equal(new AnswerReading.Value(11), Hours("once", Language.Es));
        Assert.IsType<AnswerReading.NotUnderstood>(Hours("once", Language.En));
    }
}

using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class ChoiceReadingTests
{
    private static AnswerReading Read(string text, string id = "phq-9", string item = "1", Language language = Language.En) =>
        AnswerReader.Read(Shipped.Get(id).Item(item), language, text);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.", 2)]
    [InlineData(" 2! ", 2)]
    [InlineData("(2)", 2)]
    [InlineData("#2", 2)]
    [InlineData("2)", 2)]
    [InlineData("\"2\"", 2)]
    [InlineData("02", 2)]
    [InlineData("2.0", 2)]
    [InlineData("２", 2)]
    [InlineData("٢", 2)]
    [InlineData("2️⃣", 2)]
    [InlineData("②", 2)]
    [InlineData("2\u200b", 2)]
    [InlineData("\t2\r\n", 2)]
    [InlineData("2 2", 2)]
    [InlineData("Two", 2)]
    [InlineData(" dos ", 2)]
    [InlineData("zero", 0)]
    [InlineData("Cero.", 0)]
    [InlineData("option 3", 3)]
    [InlineData("I'd say 2", 2)]
    [InlineData("2 😢", 2)]
    [InlineData("2 thanks", 2)]
    [InlineData("ok 2", 2)]
    [InlineData("2 please", 2)]
    [InlineData("I think 2", 2)]
    [InlineData("I'd say a 2 today", 2)]
    [InlineData("hi, 2 thank you", 2)]
    [InlineData("creo que 2, gracias", 2)]
    [InlineData("2\nSent from my iPhone", 2)]
    [InlineData("2\n-Sam", 2)]
    [InlineData("2\n--\nSam Smith", 2)]
    [InlineData("2\nEnviado desde mi iPhone", 2)]
    public void One_digit_is_read_in_whatever_dress(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Read(text));

    [Theory]
    [InlineData("several days", 1)]
    [InlineData("SEVERAL DAYS!!", 1)]
    [InlineData("1 - varios días", 1)]
    [InlineData("varios dias 1", 1)]
    [InlineData("one, several days", 1)]
    [InlineData("1 = Several days", 1)]
    [InlineData("más de la mitad de los días", 2)]
    [InlineData("mas de la mitad de los dias", 2)]
    [InlineData("Nearly every day", 3)]
    [InlineData("NOT AT ALL", 0)]
    [InlineData("ningún día", 0)]
    public void The_options_own_words_are_read_in_both_languages(string text, int answer)
    {
        Assert.Equal(new AnswerReading.Value(answer), Read(text, language: Language.En));
        Assert.Equal(new AnswerReading.Value(answer), Read(text, language: Language.Es));
    }

    [Theory]
    [InlineData("severl days", 1)]
    [InlineData("sevreal days", 1)]
    [InlineData("not at al", 0)]
    [InlineData("nearly everyday", 3)]
    [InlineData("more than half", 2)]
    [InlineData("1 severl days", 1)]
    public void Small_slips_are_forgiven_where_only_one_option_is_near(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("👍")]
    [InlineData("1 or 2")]
    [InlineData("1,2")]
    [InlineData("1/2")]
    [InlineData("1-2")]
    [InlineData("2 3")]
    [InlineData("1.5")]
    [InlineData("½")]
    [InlineData("2?")]
    [InlineData("several days?")]
    [InlineData("2 not at all")]
    [InlineData("2 - varios días")]
    [InlineData("not at all, nearly every day")]
    [InlineData("2 severl days")]
    [InlineData("not 2")]
    [InlineData("I2")]
    [InlineData("l2")]
    [InlineData("2l")]
    [InlineData("I think 2 or 3")]
    [InlineData("2\nbut worse at night")]
    [InlineData("not several days")]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("days")]
    [InlineData("once")]
    [InlineData("a lot")]
    [InlineData("2 but it is getting worse")]
    [InlineData("I want to talk to someone")]
    [InlineData("\ud83d")]
    public void Doubt_contradiction_and_other_words_are_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(Read(text));

    [Theory]
    [InlineData("4")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("10")]
    [InlineData("five")]
    [InlineData("99999999999999999999")]
    public void One_number_outside_the_options_is_out_of_range(string text) => Assert.IsType<AnswerReading.OutOfRange>(Read(text));

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("Y", 1)]
    [InlineData("Yeah!", 1)]
    [InlineData("sí", 1)]
    [InlineData("si", 1)]
    [InlineData("1 yes", 1)]
    [InlineData("no", 0)]
    [InlineData("N.", 0)]
    [InlineData("nope", 0)]
    [InlineData("0 no", 0)]
    public void Yes_and_no_are_read_at_yes_no_questions(string text, int answer) =>
        Assert.Equal(new AnswerReading.Value(answer), AnswerReader.Read(Shipped.Get("foundations", 1).Item("therapy"), Language.En, text));

    [Theory]
    [InlineData("yes no")]
    [InlineData("1 no")]
    [InlineData("yes but no")]
    [InlineData("not really")]
    [InlineData("maybe")]
    public void A_yes_that_is_also_a_no_is_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(AnswerReader.Read(Shipped.Get("foundations", 1).Item("therapy"), Language.En, text));

    [Theory]
    [InlineData("2", "1 or 2", 0)]
    [InlineData("2", "3 o 4", 1)]
    [InlineData("2", "0 (1 or 2)", 0)]
    [InlineData("2", "10 or more", 4)]
    [InlineData("2", "3", 3)]
    [InlineData("1", "2 to 4 times a month", 2)]
    [InlineData("3", "monthly", 2)]
    [InlineData("3", "less than monthly", 1)]
    public void Options_whose_words_are_numbers_are_read_whole(string item, string text, int answer) =>
        Assert.Equal(new AnswerReading.Value(answer), Read(text, "audit-c", item));
}

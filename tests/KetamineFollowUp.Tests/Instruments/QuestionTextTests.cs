using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class QuestionTextTests
{
    private static string Text(string id, string item, Language language, bool first = false) =>
        QuestionText.ForSms(Shipped.Get(id), Shipped.Get(id).Item(item), language, first);

    [Fact]
    public void The_first_question_carries_the_lead_in_and_the_answers() => Assert.Equal(
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?\n"
        + "Little interest or pleasure in doing things\n"
        + "0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day",
        Text("phq-9", "1", Language.En, first: true));

    [Fact]
    public void Later_questions_carry_the_window_in_short_and_Spanish_is_folded() => Assert.Equal(
        "Ultimas 2 semanas: Se ha sentido cansado(a) o con poca energia\n0 Ningun dia, 1 Varios dias, 2 Mas de la mitad de los dias, 3 Casi todos los dias",
        Text("phq-9", "4", Language.Es));

    [Theory]
    [InlineData("cssrs", "2", Language.En, "1 Yes, 0 No")]
    [InlineData("cssrs", "2", Language.Es, "1 Si, 0 No")]
    [InlineData("pulse", "1", Language.En, "A number from 0 to 10")]
    [InlineData("pulse", "1", Language.Es, "Un numero de 0 a 10")]
    [InlineData("foundations", "sleep-hours", Language.En, "A number from 0 to 24")]
    [InlineData("foundations", "medication", Language.En, "Answer in words, or 0 to skip")]
    [InlineData("foundations", "medication", Language.Es, "Responda con palabras, o 0 para omitir")]
    [InlineData("audit-c", "2", Language.En, "0 (1 or 2), 1 (3 or 4), 2 (5 or 6), 3 (7 to 9), 4 (10 or more)")]
    [InlineData("safety", "1", Language.En, "0 Not at all, 1 Once or twice, 2 Several times, 3 Most of the time")]
    public void Answers_are_digits_with_their_words(string id, string item, Language language, string choices)
    {
        Assert.Equal(choices, QuestionText.Choices(Shipped.Get(id).Item(item), language));
        Assert.EndsWith("\n" + choices, Text(id, item, language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_leaves_the_screeners_examples_out_and_the_page_keeps_them()
    {
        var item = Shipped.Get("cssrs").Item("6");
        Assert.DoesNotContain("pills", Text("cssrs", "6", Language.En), StringComparison.Ordinal);
        Assert.Contains("pills", item.Text.En, StringComparison.Ordinal);
        Assert.All(
            Shipped.Get("cssrs").Items.Where(each => each.SmsText is not null),
            each => Assert.StartsWith(each.SmsText!.En, each.Text.En, StringComparison.Ordinal));
    }
}

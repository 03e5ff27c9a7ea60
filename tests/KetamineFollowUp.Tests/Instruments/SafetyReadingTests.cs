using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class SafetyReadingTests
{
    private static AnswerReading Read(string id, string item, string text) => AnswerReader.Read(Shipped.Get(id).Item(item), Language.En, text);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("3.", 3)]
    [InlineData("two", 2)]
    [InlineData("1️⃣", 1)]
    [InlineData("once or twice", 1)]
    [InlineData("Una o dos veces", 1)]
    [InlineData("1 once or twice", 1)]
    [InlineData("nunca", 0)]
    [InlineData("Most of the time", 3)]
    public void A_clear_answer_is_read(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Read("safety", "1", text));

    [Theory]
    [InlineData("once")]
    [InlineData("twice")]
    [InlineData("not at al")]
    [InlineData("several")]
    [InlineData("most of time")]
    [InlineData("0 but sometimes")]
    [InlineData("I'd say 0")]
    [InlineData("0 😢")]
    [InlineData("0?")]
    [InlineData("no")]
    [InlineData("none")]
    [InlineData("0 or 1")]
    [InlineData("una")]
    public void Nothing_is_guessed(string text) => Assert.IsType<AnswerReading.NotUnderstood>(Read("safety", "1", text));

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("Sí", 1)]
    [InlineData("1", 1)]
    [InlineData("no", 0)]
    [InlineData("0 No", 0)]
    public void A_clear_yes_or_no_to_the_screener_is_read(string text, int answer) => Assert.Equal(new AnswerReading.Value(answer), Read("cssrs", "2", text));

    [Theory]
    [InlineData("no thanks")]
    [InlineData("not really")]
    [InlineData("no, i mean yes")]
    [InlineData("kind of")]
    [InlineData("no 😢")]
    public void An_unclear_answer_to_the_screener_is_not_understood(string text) => Assert.IsType<AnswerReading.NotUnderstood>(Read("cssrs", "2", text));
}

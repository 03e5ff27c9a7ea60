using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public sealed class SeveralReadingTests
{
    private static readonly Item Signs = new()
    {
        Id = "signs",
        Text = new Localized("Since your session, did you have any of these?", "Desde su sesión, ¿tuvo algo de esto?"),
        Kind = ItemKind.Several,
        Options =
        [
            Option(1, "nausea or vomiting", "náuseas o vómitos"), Option(2, "dizzy", "mareo"), Option(3, "heart racing", "palpitaciones"),
            Option(4, "headache", "dolor de cabeza"), Option(5, "blurred vision", "visión borrosa"), Option(6, "very tired", "mucho cansancio"),
            Option(7, "still feeling detached", "todavía desconectado"), Option(8, "panic", "pánico"), Option(9, "cannot sit still", "no puede estar quieto"),
            Option(10, "pain when passing urine", "dolor al orinar"),
        ],
    };

    [Theory]
    [InlineData("1 3 7", "1 3 7")]
    [InlineData("7 1 3", "1 3 7")]
    [InlineData("1,3", "1 3")]
    [InlineData("1, 3, 7", "1 3 7")]
    [InlineData("1.3.7", "1 3 7")]
    [InlineData("1. 3.", "1 3")]
    [InlineData("1 and 3", "1 3")]
    [InlineData("1, 3 and 7", "1 3 7")]
    [InlineData("1 y 3", "1 3")]
    [InlineData("1, 3 y 7", "1 3 7")]
    [InlineData("1 & 3", "1 3")]
    [InlineData("1+3", "1 3")]
    [InlineData("1/3", "1 3")]
    [InlineData("1;3", "1 3")]
    [InlineData("1\n3\n7", "1 3 7")]
    [InlineData("numbers 1 and 3", "1 3")]
    [InlineData("one and three", "1 3")]
    [InlineData("uno y tres", "1 3")]
    [InlineData("１ ３", "1 3")]
    [InlineData("1️⃣ 3️⃣", "1 3")]
    [InlineData("2", "2")]
    [InlineData("2 2 2", "2")]
    [InlineData("10", "10")]
    [InlineData("1 10", "1 10")]
    [InlineData("Dizzy", "2")]
    [InlineData("dizzy, headache", "2 4")]
    [InlineData("mareo y dolor de cabeza", "2 4")]
    [InlineData("2 dizzy and 4 headache", "2 4")]
    [InlineData("0", "")]
    [InlineData("none", "")]
    [InlineData("None of them", "")]
    [InlineData("none of these", "")]
    [InlineData("no", "")]
    [InlineData("ninguna", "")]
    [InlineData("Ninguno de estos", "")]
    [InlineData("nada", "")]
    [InlineData("cero", "")]
    public void What_applies_is_read_from_numbers_and_words_in_both_languages(string reply, string chosen)
    {
        int[] expected = [.. chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Equal(expected, Assert.IsType<AnswerReading.Several>(AnswerReader.Read(Signs, language, reply)).Chosen);
        }
    }

    [Theory]
    [InlineData("0 3")]
    [InlineData("none, 3")]
    [InlineData("1-3")]
    [InlineData("1 - 3")]
    [InlineData("1 to 3")]
    [InlineData("1 a 3")]
    [InlineData("1 3?")]
    [InlineData("1 maybe 3")]
    [InlineData("not 3")]
    [InlineData("all")]
    [InlineData("all but 3")]
    [InlineData("todas")]
    [InlineData("I feel awful")]
    [InlineData("and")]
    [InlineData("")]
    [InlineData("👍")]
    public void Doubt_is_not_guessed(string reply)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.IsType<AnswerReading.NotUnderstood>(AnswerReader.Read(Signs, language, reply));
        }
    }

    [Theory]
    [InlineData("11")]
    [InlineData("1 12")]
    [InlineData("-1")]
    [InlineData("137")]
    [InlineData("1 3 99")]
    public void A_number_that_is_none_of_the_choices_is_out_of_range(string reply) =>
        Assert.IsType<AnswerReading.OutOfRange>(AnswerReader.Read(Signs, Language.En, reply));

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3, 1", "1 3")]
    [InlineData("0", "0")]
    [InlineData("0, 3", null)]
    [InlineData("11", null)]
    [InlineData("3, x", null)]
    [InlineData("", null)]
    [InlineData("3,1", null)]
    public void A_form_sends_the_boxes_that_were_checked(string sent, string? values) =>
        Assert.Equal(values, ChosenValues.Read(Signs, sent) is { } read ? string.Join(' ', read) : null);

    private static Option Option(int value, string en, string es) => new(value, new Localized(en, es));
}

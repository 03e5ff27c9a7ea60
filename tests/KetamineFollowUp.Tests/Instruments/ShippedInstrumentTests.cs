using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Instruments;

public class ShippedInstrumentTests
{
    [Fact]
    public void Every_instrument_of_the_clinical_page_is_shipped() => Assert.Equal(
        [
            "after-session", "asrm", "audit-c", "cssrs", "cssrs-first", "foundations", "gad-2", "gad-7", "misuse", "pc-ptsd-5", "pcl-5", "pcl-5-short", "peg",
            "phq-2", "phq-9", "pregnancy", "pulse", "safety", "urinary",
        ],
        InstrumentCatalog.Shipped.All.Select(instrument => instrument.Id));

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void Every_instrument_walks_to_its_end_with_the_lowest_and_the_highest_answers(string id)
    {
        var instrument = Shipped.Get(id);
        foreach (var phase in Enum.GetValues<SessionPhase>())
        {
            foreach (Func<Item, int> choose in (Func<Item, int>[])[Shipped.Lowest, Shipped.Highest])
            {
                var (asked, answers) = Shipped.Walk(instrument, phase, choose);
                var form = Scorer.Score(instrument, answers, sex: null, phase);

                Assert.Equal(asked.Count, asked.Distinct().Count());
                Assert.True(form.Complete, $"{id} is complete after its last question");
                Assert.Equal(instrument.MaxTotal is not null, form.Total is not null);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void The_lowest_and_highest_totals_are_reached(string id)
    {
        var instrument = Shipped.Get(id);
        Assert.Equal(instrument.MinTotal, Scorer.Score(instrument, Shipped.Walk(instrument, SessionPhase.Induction, Shipped.Lowest).Answers, sex: null).Total);
        Assert.Equal(instrument.MaxTotal, Scorer.Score(instrument, Shipped.Walk(instrument, SessionPhase.Induction, Shipped.Highest).Answers, sex: null).Total);
    }

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void Questions_asked_by_text_are_three_segments_at_most_and_ours_two_but_for_lists(string id)
    {
        var instrument = Shipped.Get(id);
        if (!instrument.LinkOnly)
        {
            var ours = instrument.Licence.StartsWith("Own wording", StringComparison.Ordinal);
            Assert.InRange(QuestionLength.LongestOf(instrument), 1, ours && !instrument.Items.Any(item => item.TakesSeveral) ? 2 : 3);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void Every_text_is_inside_the_GSM_alphabet_and_names_every_answer(string id)
    {
        var instrument = Shipped.Get(id);
        foreach (var item in instrument.Items)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var text = QuestionText.ForSms(instrument, item, language, firstOfInstrument: true);
                Assert.All(text, c => Assert.True(GsmText.Septets(c) > 0, $"{c} in {text}"));
                Assert.All(item.Options, option => Assert.Contains($"{option.Value} ", text, StringComparison.Ordinal));
                Assert.All(item.Options, option => Assert.Contains(GsmText.Fold(option.Label.In(language)), text, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shipped.Ids), MemberType = typeof(Shipped))]
    public void Every_answer_reads_back_by_its_digit_its_words_and_both(string id)
    {
        foreach (var item in Shipped.Get(id).Items)
        {
            foreach (var (option, language) in item.Options.SelectMany(option => Enum.GetValues<Language>().Select(language => (option, language))))
            {
                var label = option.Label.In(language);
                AssertReads(option, AnswerReader.Read(item, Language.En, $"{option.Value}"));
                AssertReads(option, AnswerReader.Read(item, Language.Es, label));
                AssertReads(option, AnswerReader.Read(item, Language.En, GsmText.Fold(label).ToUpperInvariant()));
                AssertReads(option, AnswerReader.Read(item, Language.En, $"{option.Value} - {label}"));
            }
        }
    }

    private static void AssertReads(Option option, AnswerReading reading) =>
        Assert.Equal([option.Value], reading.Match<int[]>(value => [value], chosen => [.. chosen], _ => [], () => [], () => [], () => []));

    [Theory]
    [InlineData("pcl-5", true)]
    [InlineData("asrm", true)]
    [InlineData("phq-9", false)]
    [InlineData("gad-7", false)]
    [InlineData("pc-ptsd-5", false)]
    [InlineData("pcl-5-short", false)]
    [InlineData("peg", false)]
    [InlineData("cssrs", false)]
    [InlineData("audit-c", false)]
    [InlineData("after-session", false)]
    [InlineData("foundations", false)]
    public void Long_instruments_go_by_link(string id, bool linkOnly) => Assert.Equal(linkOnly, Shipped.Get(id).LinkOnly);

    [Theory]
    [InlineData("phq-9", true)]
    [InlineData("safety", true)]
    [InlineData("cssrs", true)]
    [InlineData("after-session", false)]
    [InlineData("phq-2", false)]
    [InlineData("gad-7", false)]
    [InlineData("foundations", false)]
    public void Instruments_know_whether_they_ask_about_safety(string id, bool asks)
    {
        Assert.Equal(asks, Shipped.Get(id).AsksAboutSafety);
        var quiet = Shipped.Walk(Shipped.Get(id), SessionPhase.Induction, Shipped.Lowest).Answers;
        Assert.Equal(asks ? SafetyAnswer.Negative : SafetyAnswer.Unknown, Scorer.Score(Shipped.Get(id), quiet, sex: null).Safety);
    }

    [Fact]
    public void Only_the_official_Spanish_versions_are_called_official() => Assert.Equal(
        ["gad-2", "gad-7", "phq-2", "phq-9"],
        InstrumentCatalog.Shipped.All.Where(instrument => instrument.Translation == Translation.Official).Select(instrument => instrument.Id));
}

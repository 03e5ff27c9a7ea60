using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

public class MissingAnswerTests
{
    private static ScoredForm Score(string id, string answers) => Scorer.Score(Shipped.Get(id), Shipped.Answers(answers), sex: null);

    [Theory]
    [InlineData("phq-9", "-33333333")]
    [InlineData("phq-9", "33333333-")]
    [InlineData("phq-9", "3333-3333")]
    [InlineData("phq-9", "333343333")]
    [InlineData("gad-7", "333333")]
    [InlineData("phq-2", "3")]
    [InlineData("cssrs", "0")]
    [InlineData("cssrs", "01-000")]
    [InlineData("pc-ptsd-5", "11111")]
    public void An_incomplete_form_has_no_total_and_no_band(string id, string answers)
    {
        var form = Score(id, answers);
        Assert.Equal((null, "", (bool?)null, false), (form.Total, form.Band, form.Positive, form.Complete));
    }

    [Fact]
    public void The_unscored_difficulty_question_may_be_missing() => Assert.Equal(9, Score("phq-9", "111111111").Total);

    [Theory]
    [InlineData("phq-9", "000000000", SafetyAnswer.Negative)]
    [InlineData("phq-9", "000000001", SafetyAnswer.Positive)]
    [InlineData("phq-9", "--------1", SafetyAnswer.Positive)]
    [InlineData("phq-9", "--------0", SafetyAnswer.Negative)]
    [InlineData("phq-9", "33333333-", SafetyAnswer.Unknown)]
    [InlineData("phq-9", "000000009", SafetyAnswer.Unknown)]
    [InlineData("phq-2", "33", SafetyAnswer.Unknown)]
    [InlineData("safety", "0", SafetyAnswer.Negative)]
    [InlineData("safety", "1", SafetyAnswer.Positive)]
    [InlineData("safety", "", SafetyAnswer.Unknown)]
    [InlineData("cssrs", "1", SafetyAnswer.Positive)]
    [InlineData("cssrs", "00---0", SafetyAnswer.Negative)]
    [InlineData("cssrs", "00", SafetyAnswer.Unknown)]
    [InlineData("cssrs", "-----0", SafetyAnswer.Unknown)]
    [InlineData("cssrs", "00-1-0", SafetyAnswer.Positive)]
    public void One_positive_answer_is_positive_and_only_all_noes_are_negative(string id, string answers, SafetyAnswer safety) =>
        Assert.Equal(safety, Score(id, answers).Safety);

    [Theory]
    [InlineData("phq-9", 24, SafetyAnswer.Unknown)]
    [InlineData("phq-9", 25, SafetyAnswer.Positive)]
    [InlineData("phq-9", 27, SafetyAnswer.Positive)]
    [InlineData("phq-9", 28, SafetyAnswer.Unknown)]
    [InlineData("phq-9", 0, SafetyAnswer.Unknown)]
    [InlineData("gad-7", 21, SafetyAnswer.Unknown)]
    [InlineData("safety", 1, SafetyAnswer.Positive)]
    public void A_total_alone_implies_ideation_only_when_the_other_items_cannot_reach_it(string id, int total, SafetyAnswer safety) =>
        Assert.Equal(safety, Scorer.SafetyOfTotalOnly(Shipped.Get(id), total));

    [Fact]
    public void An_unfinished_screen_keeps_the_flags_it_has_as_a_lower_bound() =>
        Assert.Equal(Triage.High, Triage.BandOf([Shipped.Get("cssrs").Item("2"), Shipped.Get("cssrs").Item("4")]));

    [Fact]
    public void Any_hole_in_a_PHQ9_leaves_it_without_a_total()
    {
        var random = new Random(20260309);
        for (var round = 0; round < 500; round++)
        {
            var answers = Enumerable.Range(1, 9).ToDictionary(item => $"{item}", _ => random.Next(4));
            var expected = answers.Values.Sum();
            Assert.Equal(expected, Scorer.Score(Shipped.Get("phq-9"), answers, sex: null).Total);

            answers.Remove($"{random.Next(1, 10)}");
            Assert.Null(Scorer.Score(Shipped.Get("phq-9"), answers, sex: null).Total);
        }
    }
}

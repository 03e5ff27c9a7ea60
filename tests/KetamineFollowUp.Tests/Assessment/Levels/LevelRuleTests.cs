using KetamineFollowUp.Domain.Assessment.Levels;
using static KetamineFollowUp.Tests.Assessment.Levels.SampleLevels;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Assessment.Levels;

public sealed class LevelRuleTests
{
    [Theory]
    [InlineData("7:6", null, "nothing")]
    [InlineData("7:6 14:15", LevelGap.TooFewForms, "ask")]
    [InlineData("7:6 14:16 19:17", null, "loss, worse")]
    public void Beside_a_prior_three_forms_decide(string forms, LevelGap? gap, string result)
    {
        // Two forms of the induction had made a responder.
        var verdict = Judge("phq-9", 22, "-9:7 -4:8 " + forms);

        Assert.Equal(forms == "7:6" ? LevelGap.TooFewForms : gap, verdict.Undecided);
        Assert.Equal(result, Result(verdict));
    }

    [Theory]
    [InlineData("7:6 14:18 19:18", LevelGap.TooFewForms)]
    [InlineData("7:6 14:6 21:18 26:18", null)]
    public void Without_a_baseline_four_forms_decide_and_never_a_booster(string forms, LevelGap? gap)
    {
        var verdict = Judge("phq-9", null, forms);

        Assert.Equal((gap, false, false), (verdict.Undecided, verdict.IsResponder, verdict.IsLoss));
        Assert.Equal(gap is null, verdict.IsWorse);
    }

    [Fact]
    public void A_baseline_that_is_not_older_than_the_reference_is_none()
    {
        var facts = Facts("phq-9", null, "7:20 14:6 21:6 28:18 33:18");

        Assert.Null(Judge(facts with { Baseline = Phq9(7, 20) }).Baseline);
        Assert.False(Judge(facts with { Baseline = Phq9(7, 20) }).IsResponder);
    }

    [Fact]
    public void A_responder_stays_one_until_a_new_course()
    {
        Assert.True(Judge("phq-9", 20, "7:10 14:10 21:19 28:19 35:19 42:20").IsResponder);
        Assert.False(Judge("phq-9", 20, "7:10 14:11 21:19 28:9").IsResponder);

        var newCourse = new CourseTimes(Day(16), Day(16), Day(16));
        Assert.False(Judge(Facts("phq-9", null, "7:10 14:10 21:19 28:19", newCourse) with { Baseline = Phq9(14, 10) }).IsResponder);
    }

    [Fact]
    public void Nobody_responds_from_a_baseline_of_zero() => Assert.False(Judge("phq-9", 0, "7:0 14:0 21:0").IsResponder);

    [Fact]
    public void A_booster_session_keeps_the_reference_and_an_induction_session_restarts_it()
    {
        var forms = Calm + " 60:14 66:15";
        Assert.Equal("loss, worse", Result(Judge(Facts("phq-9", 20, forms, Course with { LatestSessionAt = Day(50) }))));

        var again = Judge(Facts("phq-9", 20, forms, Course with { LastInductionAt = Day(50), LatestSessionAt = Day(50) }));
        Assert.Equal((2, LevelGap.TooFewForms), (again.Forms, again.Undecided));
    }

    [Fact]
    public void This_is_their_usual_now_restarts_the_reference_with_two_forms_and_no_prior()
    {
        var facts = Facts("phq-9", 20, Calm + " 42:14 47:15") with { UsualSince = Day(48) };
        Assert.Equal("nothing", Result(Judge(facts)));

        var next = Judge(facts with { Readings = [.. facts.Readings, Phq9(61, 15)] });
        Assert.Equal((14.5, 3.185, UsualBasis.Reference, "nothing"), (next.Usual!.Level, Math.Round(next.Usual.FormSd, 3), next.Usual.Basis, Result(next)));
        Assert.Equal(LevelGap.TooFewForms, next.Undecided);

        var later = Judge(facts with { Readings = [.. facts.Readings, Phq9(61, 23), Phq9(66, 24)] });
        Assert.Equal((14.5, 2, "loss, worse"), (later.Reference!.Level, later.Reference.Forms, Result(later)));
    }

    [Fact]
    public void An_induction_session_after_it_ends_a_clinicians_usual()
    {
        var facts = Facts("phq-9", 20, Calm + " 42:14 47:15 60:6 67:6", Course with { LastInductionAt = Day(55), LatestSessionAt = Day(55) });

        Assert.Equal(2, Judge(facts with { UsualSince = Day(48) }).Forms);
    }

    [Fact]
    public void An_early_loss_does_not_become_usual()
    {
        var verdict = Judge("phq-9", 20, "7:6 14:6 21:14 28:15 42:15");

        Assert.Equal((2, "loss, worse"), (verdict.Reference!.Forms, Result(verdict)));
    }

    [Fact]
    public void Only_the_first_six_calm_forms_make_the_reference()
    {
        var verdict = Judge("phq-9", 20, "7:5 14:5 21:5 28:5 35:5 42:5 49:8 56:8 63:8 70:8");

        Assert.Equal(6, verdict.Reference!.Forms);
        Assert.InRange(verdict.Reference.Level, 5, 5.4);
    }

    [Fact]
    public void Near_the_top_of_the_scale_no_rise_is_found()
    {
        var verdict = Judge("phq-9", 24, "7:20 14:20 21:20 28:20 42:27 47:27");

        Assert.False(verdict.IsWorse);
        Assert.True(verdict.AsksAgain);
    }

    [Fact]
    public void An_incomplete_form_is_absent()
    {
        var facts = Facts("phq-9", 20, Calm + " 42:14 47:15");
        var between = facts with { Readings = [.. facts.Readings, Phq9(44, null), Phq9(50, null)] };

        Assert.Equal(Judge(facts), Judge(between));
    }

    [Fact]
    public void Days_apart_are_days_of_the_patients_calendar()
    {
        // 18:00 one evening and 10:00 three mornings later: 64 hours, but three days.
        var facts = Facts("phq-9", 20, Calm);
        var verdict = Judge(facts with { Readings = [.. facts.Readings, Phq9(42 + (7 / 24.0), 14), Phq9(45 - (1 / 24.0), 15)] });

        Assert.Equal((3, "loss, worse"), (verdict.Decision!.Days, Result(verdict)));
    }

    [Fact]
    public void Without_a_form_since_the_last_induction_session_one_form_is_compared_with_those_of_the_induction_and_then_with_the_baseline()
    {
        var induction = Judge("phq-9", 20, "-9:8 -4:6 2:18");
        Assert.Equal((UsualBasis.Induction, 2, "ask"), (induction.Usual!.Basis, induction.Usual.Forms, Result(induction)));

        var baseline = Judge("phq-9", 12, "2:18");
        Assert.Equal((UsualBasis.Baseline, 12.0, "ask"), (baseline.Usual!.Basis, baseline.Usual.Level, Result(baseline)));

        Assert.Null(Judge("phq-9", null, "2:18").Usual);
    }

    [Fact]
    public void Before_the_first_session_the_forms_speak_alone()
    {
        var verdict = Judge(Facts("phq-9", null, "1:6 8:6 15:18 20:18") with { Course = null, Baseline = Phq9(1, 6) });

        Assert.Equal((null, "worse"), (verdict.Baseline, Result(verdict)));
    }

    [Fact]
    public void Any_order_of_arrival_gives_the_same_verdict()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var facts = Facts("phq-9", random.Next(2) == 0 ? 20 : null, string.Join(' ', Enumerable.Range(0, 9).Select(_ => $"{random.Next(-10, 60)}:{random.Next(28)}")));
            var shuffled = facts.Readings.ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(Judge(facts), Judge(facts with { Readings = shuffled }));
        }
    }

    [Fact]
    public void A_scale_that_is_not_followed_or_has_no_full_form_has_no_verdict()
    {
        Assert.Null(LevelRule.Judge(Facts("asrm", 3, "7:6"), LevelNumbers.Default));
        Assert.Null(LevelRule.Judge(Facts("phq-9", 20, ""), LevelNumbers.Default));
    }
}

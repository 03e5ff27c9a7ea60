using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class LossOfResponseTests
{
    [Theory]
    [InlineData("phq-9", 20, 6, 11)] // the rise: 10 and half the gain would already hold
    [InlineData("phq-9", 20, 3, 10)] // the floor
    [InlineData("phq-9", 14, 2, 8)] // half the gain of 12
    [InlineData("phq-9", 13, 4, 9)] // half of 9 is 4.5, so 5
    [InlineData("gad-7", 18, 7, 11)] // the rise
    [InlineData("gad-7", 16, 4, 10)] // the floor, and half the gain
    [InlineData("gad-7", 10, 2, 6)] // half the gain of 8
    [InlineData("pcl-5", 60, 20, 35)] // the rise
    [InlineData("pcl-5", 60, 10, 31)] // the floor
    [InlineData("pcl-5", 40, 4, 22)] // half the gain of 36
    public void The_line_is_the_rise_and_the_floor_or_half_the_gain(string instrument, int baseline, int best, int line)
    {
        Assert.Equal(line, LossLineRule.LowestOn(baseline, best, Criteria.LossLines[instrument]));
        for (var total = best; total <= 80; total++)
        {
            var rule = Criteria.LossLines[instrument];
            var asWritten = total - best >= rule.Rise && (total >= rule.Floor || (total - best) * 2 >= baseline - best);
            Assert.Equal(asWritten, total >= line);
        }
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    public void Two_readings_on_the_line_lose_the_response(int total, bool lost) =>
        Assert.Equal(lost, KindOf(Responder(Phq9(30, total), Phq9(60, total)), 60) is RecommendationKind.BoosterNow);

    [Fact]
    public void One_reading_on_the_line_waits_for_its_confirmation() => Assert.Null(KindOf(Responder(Phq9(30, 18)), 30));

    [Theory]
    [InlineData(2.99, null)]
    [InlineData(3, RecommendationKind.BoosterNow)]
    [InlineData(3.01, RecommendationKind.BoosterNow)]
    [InlineData(90, RecommendationKind.BoosterNow)]
    public void The_confirming_reading_comes_at_least_3_days_later_and_however_late(double later, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Responder(Phq9(30, 13), Phq9(30 + later, 13)), 30 + later));

    [Fact]
    public void A_reading_too_early_to_confirm_does_not_stop_a_later_one() =>
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Responder(Phq9(30, 13), Phq9(32, 13), Phq9(33, 13)), 33));

    [Fact]
    public void A_reading_below_the_line_starts_the_count_again()
    {
        Assert.NotEqual(RecommendationKind.BoosterNow, KindOf(Responder(Phq9(30, 13), Phq9(34, 7), Phq9(38, 13)), 38));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Responder(Phq9(30, 13), Phq9(34, 7), Phq9(38, 13), Phq9(41, 13)), 41));
    }

    [Fact]
    public void A_loss_that_is_over_is_no_longer_recommended() =>
        Assert.Null(KindOf(Responder(Phq9(30, 13), Phq9(37, 13), Phq9(44, 6)), 44));

    [Fact]
    public void Readings_before_the_latest_session_never_count()
    {
        var treatedAgain = Lost() with { Sessions = [Session(0), Session(33, induction: false)] };

        Assert.Null(KindOf(treatedAgain, 45));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(treatedAgain with { Readings = [.. treatedAgain.Readings, Phq9(44, 14)] }, 45));
    }

    [Fact]
    public void A_voided_session_gives_the_readings_before_it_back_their_weight()
    {
        var voided = Session(38, induction: false);

        Assert.Null(KindOf(Lost() with { Sessions = [Session(0), voided] }, 50));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Lost() with { Sessions = [Session(0)] }, 50));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter() =>
        Assert.Equivalent(Recommend(Lost(), 40), Recommend(Lost() with { Readings = [.. Lost().Readings.Reverse()] }, 40));

    [Fact]
    public void Incomplete_forms_neither_confirm_nor_interrupt()
    {
        Assert.Null(KindOf(Responder(Phq9(30, 13), Phq9(37, null)), 37));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Responder(Phq9(30, 13), Phq9(34, null), Phq9(37, 13)), 37));
    }

    [Fact]
    public void The_reason_names_baseline_best_and_both_readings_with_their_dates()
    {
        var recommendation = Recommend(Lost(), 40)!;

        Assert.Null(recommendation.ByDate);
        Assert.Empty(recommendation.Holds);
        Assert.Equal(
            ["Loss of response: PHQ-9 baseline 20 on 1 March 2026, best 6 on 17 March 2026, then 13 on 1 April 2026 and 14 on 8 April 2026, both at or above the loss line of 11."],
            recommendation.Reasons);
        Assert.Equal("The latest is 16 on 15 April 2026.", Recommend(Responder(Phq9(30, 13), Phq9(37, 14), Phq9(44, 16)), 44)!.Reasons[1]);
    }

    [Theory]
    [InlineData(Indication.Depression, "phq-9")]
    [InlineData(Indication.BipolarDepression, "phq-9")]
    [InlineData(Indication.AlcoholUse, "phq-9")]
    [InlineData(Indication.Anxiety, "gad-7")]
    [InlineData(Indication.Ptsd, "pcl-5")]
    public void The_indication_chooses_the_instrument(Indication indication, string instrument)
    {
        var facts = Patient(
            [Session(0)],
            [Of(instrument, -1, 20), Of(instrument, 7, 4), Of(instrument, 30, 20), Of(instrument, 37, 20), Of("asrm", 30, 0)],
            indication);

        Assert.Equal(RecommendationKind.BoosterNow, KindOf(facts, 40));
    }

    [Fact]
    public void A_patient_never_treated_gets_no_recommendation() => Assert.Null(KindOf(Lost() with { Sessions = [] }, 40));
}

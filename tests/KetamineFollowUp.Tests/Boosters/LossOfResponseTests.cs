using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

/// <summary>A responder whose usual level is 6; two forms of 14 and 15 lose the response.</summary>
public sealed class LossOfResponseTests
{
    [Theory]
    [InlineData(12, 12, false)]
    [InlineData(13, 13, false)]
    [InlineData(13, 14, true)]
    [InlineData(14, 15, true)]
    [InlineData(20, 8, false)]
    public void Two_forms_that_show_a_true_rise_lose_the_response(int first, int second, bool lost) =>
        Assert.Equal(lost, KindOf(Responder(Phq9(42, first), Phq9(47, second)), 47) is RecommendationKind.BoosterNow);

    [Fact]
    public void One_form_waits_for_its_confirmation() => Assert.Null(KindOf(Responder(Phq9(42, 18)), 42));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, RecommendationKind.BoosterNow)]
    [InlineData(90, RecommendationKind.BoosterNow)]
    public void The_confirming_form_comes_at_least_3_days_later_and_however_late(double later, RecommendationKind? kind) =>
        Assert.Equal(kind, KindOf(Responder(Phq9(42, 15), Phq9(42 + later, 15)), 42 + later));

    [Fact]
    public void A_loss_that_is_over_is_no_longer_recommended() =>
        Assert.Null(KindOf(Responder(Phq9(42, 15), Phq9(47, 15), Phq9(54, 6)), 54));

    [Fact]
    public void Forms_before_the_latest_session_never_count_and_a_booster_keeps_the_usual_level()
    {
        var treatedAgain = Lost() with { Sessions = [Session(0), Session(45, induction: false)] };

        Assert.Null(KindOf(treatedAgain, 53));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(treatedAgain with { Readings = [.. treatedAgain.Readings, Phq9(52, 14)] }, 53));
    }

    [Fact]
    public void A_voided_session_gives_the_forms_before_it_back_their_weight()
    {
        Assert.Null(KindOf(Lost() with { Sessions = [Session(0), Session(48, induction: false)] }, 60));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Lost() with { Sessions = [Session(0)] }, 60));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter() =>
        Assert.Equivalent(Recommend(Lost(), 50), Recommend(Lost() with { Readings = [.. Lost().Readings.Reverse()] }, 50));

    [Fact]
    public void Incomplete_forms_neither_confirm_nor_interrupt()
    {
        Assert.Null(KindOf(Responder(Phq9(42, 15), Phq9(47, null)), 47));
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(Responder(Phq9(42, 14), Phq9(44, null), Phq9(47, 15)), 47));
    }

    [Fact]
    public void Whoever_has_not_responded_cannot_lose_it() =>
        Assert.Null(KindOf(Patient([Session(0)], [Phq9(-1, 20), Phq9(7, 14), Phq9(14, 13), Phq9(21, 14), Phq9(28, 24), Phq9(35, 24)]), 35));

    [Fact]
    public void Without_a_baseline_older_than_the_course_there_is_no_booster() =>
        Assert.Null(KindOf(Lost() with { Readings = [.. Lost().Readings.Where(form => form.TakenAt >= Day(0))] }, 50));

    [Fact]
    public void A_clinicians_usual_now_ends_it()
    {
        var facts = Lost() with { UsualSince = Lost().UsualSince.Add("phq-9", Day(49)) };

        Assert.Null(KindOf(facts, 50));
        Assert.Null(KindOf(facts with { Readings = [.. facts.Readings, Phq9(61, 15), Phq9(68, 14)] }, 68));
    }

    [Fact]
    public void The_reason_names_baseline_usual_level_and_both_forms_with_their_dates()
    {
        var recommendation = Recommend(Lost(), 50)!;

        Assert.Null(recommendation.ByDate);
        Assert.Empty(recommendation.Holds);
        Assert.Equal(
            [
                "Loss of response: PHQ-9 baseline 20 on 1 March 2026, usual level 6 (from 4 forms) since, then 14 on 13 April 2026 and 15 on 18 April 2026: "
                    + "about 8 points above usual. Chance that the true rise is under 4 points: 4 %.",
            ],
            recommendation.Reasons);
    }

    [Theory]
    [InlineData(Indication.Depression, "phq-9")]
    [InlineData(Indication.BipolarDepression, "phq-9")]
    [InlineData(Indication.AlcoholUse, "phq-9")]
    [InlineData(Indication.Anxiety, "gad-7")]
    [InlineData(Indication.Ptsd, "pcl-5")]
    public void The_indication_chooses_the_instrument(Indication indication, string instrument)
    {
        var most = instrument == "pcl-5" ? 3 : 1;
        var facts = Patient(
            [Session(0)],
            [
                Of(instrument, -1, 20 * most), Of(instrument, 7, 4 * most), Of(instrument, 14, 4 * most), Of(instrument, 21, 4 * most),
                Of(instrument, 42, 19 * most), Of(instrument, 47, 19 * most), Of("asrm", 42, 0),
            ],
            indication);

        Assert.Equal(RecommendationKind.BoosterNow, KindOf(facts, 50));
    }

    [Fact]
    public void A_patient_never_treated_gets_no_recommendation() => Assert.Null(KindOf(Lost() with { Sessions = [] }, 50));
}

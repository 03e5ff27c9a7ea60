using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class HoldTests
{
    private static readonly StaffId Nurse = StaffId.Parse("nurse-1");

    [Theory]
    [InlineData(HoldKind.Pregnancy, "Pregnancy, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.Psychosis, "Psychosis, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.BloodPressure, "Uncontrolled blood pressure, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.Urinary, "Urinary symptoms, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.VascularMalformation, "Vascular malformation or aneurysm, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.IntracerebralHemorrhage, "Intracerebral hemorrhage, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.Misuse, "Ketamine used other than as given, recorded by nurse-1 on 12 March 2026: as noted")]
    [InlineData(HoldKind.Other, "A hold, recorded by nurse-1 on 12 March 2026: as noted")]
    public void What_staff_recorded_holds_a_booster(HoldKind kind, string sentence) =>
        AssertHeld(Lost() with { Holds = [new(kind, Day(10), Nurse, " as noted ")] }, sentence);

    [Fact]
    public void A_hold_without_a_note_is_a_whole_sentence() =>
        AssertHeld(Lost() with { Holds = [new(HoldKind.Pregnancy, Day(10), Nurse, null)] }, "Pregnancy, recorded by nurse-1 on 12 March 2026.");

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    public void An_asrm_of_6_holds(int total, bool held) =>
        Assert.Equal(held, KindOf(With("asrm", total), 40) is RecommendationKind.Hold);

    [Fact]
    public void Only_the_latest_asrm_counts()
    {
        var facts = Lost();

        Assert.Equal(RecommendationKind.BoosterNow, KindOf(facts with { Readings = [.. facts.Readings, Of("asrm", 36, 2), Of("asrm", 20, 12)] }, 40));
    }

    [Fact]
    public void The_mania_flag_holds() =>
        AssertHeld(Lost() with { Signs = ChecklistSigns.OfFormer(Day(1), null) }, "Unusually elevated or irritable mood with little need for sleep, reported on 3 March 2026.");

    [Fact]
    public void Urinary_symptoms_hold() => AssertHeld(Lost() with { Signs = ChecklistSigns.OfFormer(null, Day(1)) }, "Urinary symptoms, reported on 3 March 2026.");

    [Fact]
    public void An_audit_c_of_8_holds_and_a_merely_positive_one_does_not()
    {
        AssertHeld(With("audit-c", 8, "positive"), "AUDIT-C 8 on 7 April 2026, at or above 8.");
        Assert.Equal(RecommendationKind.BoosterNow, KindOf(With("audit-c", 7, "positive"), 40));
    }

    [Fact]
    public void For_alcohol_use_a_positive_audit_c_is_a_reason()
    {
        var recommendation = Recommend(With("audit-c", 9, "positive") with { Indication = Indication.AlcoholUse }, 40)!;

        Assert.Equal(RecommendationKind.BoosterNow, recommendation.Kind);
        Assert.Empty(recommendation.Holds);
        Assert.Contains("AUDIT-C 9 on 7 April 2026 is positive: for alcohol use a reason to look.", recommendation.Reasons);
    }

    [Theory]
    [InlineData(6.99, RecommendationKind.Hold)]
    [InlineData(7, RecommendationKind.BoosterNow)]
    [InlineData(7.01, RecommendationKind.BoosterNow)]
    public void A_session_less_than_7_days_ago_holds(double day, RecommendationKind kind) =>
        Assert.Equal(kind, KindOf(Patient([Session(-10), Session(0)], [Phq9(-11, 20), Phq9(-5, 6), Phq9(-2, 6), Phq9(1, 6), Phq9(2, 15), Phq9(5, 16)]), day));

    [Fact]
    public void Every_hold_is_listed_and_the_reasons_stay()
    {
        var facts = Lost() with
        {
            Holds = [new(HoldKind.Pregnancy, Day(10), Nurse, null), new(HoldKind.BloodPressure, Day(11), Nurse, null)],
            Signs = ChecklistSigns.OfFormer(Day(1), null),
        };

        var held = Recommend(facts, 40)!;

        Assert.Equal(RecommendationKind.Hold, held.Kind);
        Assert.Equal(3, held.Holds.Length);
        Assert.Equal(Recommend(Lost(), 40)!.Reasons, held.Reasons);
    }

    [Fact]
    public void A_held_drift_has_no_by_date() =>
        Assert.Null(Recommend(DriftTests.Drifting() with { Signs = ChecklistSigns.OfFormer(Day(1), null) }, 61)!.ByDate);

    [Fact]
    public void Nothing_to_hold_is_no_recommendation() =>
        Assert.Null(KindOf(Responder() with { Holds = [new(HoldKind.Pregnancy, Day(10), Nurse, null)] }, 40));

    [Fact]
    public void An_unresolved_safety_alert_silences_every_recommendation()
    {
        Assert.Null(KindOf(Lost() with { SafetyAlertUnresolved = true }, 40));
        Assert.Null(KindOf(Lost() with { SafetyAlertUnresolved = true, Signs = ChecklistSigns.OfFormer(Day(1), null) }, 40));
    }

    private static BoosterFacts With(string instrument, int total, string band = "") =>
        Lost() with { Readings = [.. Lost().Readings, Of(instrument, 36, total, band: band)] };

    private static void AssertHeld(BoosterFacts facts, string sentence)
    {
        var recommendation = Recommend(facts, 40)!;
        Assert.Equal(RecommendationKind.Hold, recommendation.Kind);
        Assert.Equal(sentence, Assert.Single(recommendation.Holds));
    }
}

using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ContextTests
{
    [Fact]
    public void A_medication_change_since_the_last_session_makes_attribution_uncertain() =>
        Assert.Contains(
            "Medication changed on 22 March 2026 (sertraline 50 mg), since the last session: attribution is uncertain.",
            ReasonsOf(Lost() with { MedicationChanges = [new(Day(20), "sertraline 50 mg")] }));

    [Theory]
    [InlineData(-0.01, 1)]
    [InlineData(0, 2)]
    [InlineData(0.01, 2)]
    public void A_medication_change_before_the_last_session_is_not_mentioned(double day, int reasons) =>
        Assert.Equal(reasons, ReasonsOf(Lost() with { MedicationChanges = [new(Day(day), null)] }).Count);

    [Theory]
    [InlineData(6, "6 hours of sleep")]
    [InlineData(7, null)]
    [InlineData(8, null)]
    public void Too_little_sleep_is_said(int hours, string? said) => AssertSaid(new(Day(35), true, hours, 3), said);

    [Theory]
    [InlineData(1, "exercise on 1 day")]
    [InlineData(2, null)]
    [InlineData(3, null)]
    public void Too_little_exercise_is_said(int days, string? said) => AssertSaid(new(Day(35), true, 8, days), said);

    [Theory]
    [InlineData(false, "no therapy session")]
    [InlineData(true, null)]
    public void Missed_therapy_is_said(bool attended, string? said) => AssertSaid(new(Day(35), attended, 8, 3), said);

    [Fact]
    public void Everything_poor_stands_in_one_sentence_and_nothing_answered_says_nothing()
    {
        AssertSaid(new(Day(35), false, 4, 0), "no therapy session, 4 hours of sleep, exercise on 0 days");
        AssertSaid(new(Day(35), null, null, null), null);
    }

    [Theory]
    [InlineData(13.99, true)]
    [InlineData(14, false)]
    [InlineData(14.01, false)]
    public void A_phq9_under_14_days_after_the_first_session_also_covers_days_before_it(double day, bool said)
    {
        var facts = Patient([Session(0)], [Phq9(-1, 20), Phq9(day, 6), Phq9(21, 5), Phq9(28, 6), Phq9(42, 14), Phq9(47, 15)]);

        Assert.Equal(said, ReasonsOf(facts).Any(r => r.EndsWith("it asks about 14 days, so it also covers days before that session.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_lookback_is_counted_from_the_courses_first_session_and_the_baseline_before_it_is_fine()
    {
        var facts = Patient([Session(0), Session(12)], [Phq9(-1, 20), Phq9(15, 6), Phq9(21, 5), Phq9(28, 6), Phq9(42, 14), Phq9(47, 15)]);

        Assert.Single(ReasonsOf(facts));
    }

    [Fact]
    public void Other_scales_have_no_such_note()
    {
        var facts = Patient(
            [Session(0)], [Of("gad-7", -1, 20), Of("gad-7", 7, 4), Of("gad-7", 14, 4), Of("gad-7", 21, 4), Of("gad-7", 42, 14), Of("gad-7", 47, 14)], Indication.Anxiety);

        Assert.Single(ReasonsOf(facts));
    }

    private static void AssertSaid(FoundationsAnswers answers, string? said)
    {
        var reasons = ReasonsOf(Lost() with { Foundations = answers });
        Assert.Equal(said is null ? [] : [$"In the week before 6 April 2026: {said}. Ketamine is one piece of the plan."], reasons.Skip(1));
    }

    private static IReadOnlyCollection<string> ReasonsOf(BoosterFacts facts) => [.. Recommend(facts, 40)!.Reasons];
}

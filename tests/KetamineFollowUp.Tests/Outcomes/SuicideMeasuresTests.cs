using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Outcomes;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

/// <summary>A positive answer at noon of 10 January 2026. 120 days after it is 10 May. Worked by hand.</summary>
public sealed class SuicideMeasuresTests
{
    private static readonly OutcomeForm Positive = Form("2026-01-10", 18, SafetyAnswer.Positive);

    [Theory]
    [InlineData(-1, "denominator")]
    [InlineData(0, "numerator")]
    [InlineData(24 * 60, "numerator")]
    [InlineData((24 * 60) + 1, "denominator")]
    public void MIPS_504_wants_the_plan_within_24_hours(int minutes, string said) =>
        Assert.Equal(said, Say(Mips504.Initiated(Patient(Positive).With([new PlanAct(Positive.At.AddMinutes(minutes))]), Scope())));

    [Theory]
    [InlineData("2026-01-10", "denominator")]
    [InlineData("2026-01-11", "numerator")]
    [InlineData("2026-05-10", "numerator")]
    [InlineData("2026-05-11", "denominator")]
    public void And_gone_through_again_on_a_later_day_within_120_days(string day, string said) =>
        Assert.Equal(said, Say(Mips504.Reviewed(Patient(Positive).With([new PlanAct(Positive.At.AddHours(1)), new PlanAct(Noon(day).AddHours(6))]), Scope())));

    [Fact]
    public void A_plan_that_came_too_late_is_not_made_good_by_a_review() =>
        Assert.Equal("denominator", Say(Mips504.Reviewed(Patient(Positive).With([new PlanAct(Noon("2026-01-13")), new PlanAct(Noon("2026-02-13"))]), Scope())));

    [Theory]
    [InlineData("2026-01-11T17:00:00Z", "window-open", "window-open")]
    [InlineData("2026-01-11T17:01:00Z", "denominator", "window-open")]
    [InlineData("2026-05-10T20:00:00Z", "denominator", "window-open")]
    [InlineData("2026-05-11T12:00:00Z", "denominator", "denominator")]
    public void MIPS_504_waits_until_its_windows_are_over(string now, string initiated, string reviewed) => Assert.Equal(
        (initiated, reviewed), (Say(Mips504.Initiated(Patient(Positive), Scope(now))), Say(Mips504.Reviewed(Patient(Positive), Scope(now)))));

    [Fact]
    public void The_event_of_MIPS_504_is_the_first_positive_answer_of_the_months_on_any_form()
    {
        Assert.Equal("not asked", Say(Mips504.Initiated(Patient(Form("2026-01-10", 18), Form("2026-04-01", 3, SafetyAnswer.Positive)), Scope())));
        var patient = Patient(Form("2026-01-10", 2, SafetyAnswer.Positive, "safety"), Positive with { At = Noon("2026-02-10") }).With([new PlanAct(Noon("2026-02-10"))]);
        Assert.Equal("denominator", Say(Mips504.Initiated(patient, Scope())));
    }

    [Theory]
    [InlineData("high", "moderate", "numerator")]
    [InlineData("low", "none", "numerator")]
    [InlineData("moderate", "moderate", "denominator")]
    [InlineData("low", "high", "denominator")]
    public void MIPS_505_wants_a_lower_band(string before, string after, string said) =>
        Assert.Equal(said, Say(Mips505.Judge(Patient(Screen("2026-01-10", before), Screen("2026-02-10", after)), Scope())));

    [Theory]
    [InlineData("2026-05-10", "numerator")]
    [InlineData("2026-05-11", "denominator")]
    public void MIPS_505_looks_120_days_ahead(string day, string said) =>
        Assert.Equal(said, Say(Mips505.Judge(Patient(Screen("2026-01-10", "high"), Screen(day, "low")), Scope())));

    [Fact]
    public void The_most_recent_screener_of_those_days_decides_and_none_is_no_reduction()
    {
        Assert.Equal("denominator", Say(Mips505.Judge(Patient(Screen("2026-01-10", "moderate"), Screen("2026-02-10", "none"), Screen("2026-04-10", "high")), Scope())));
        Assert.Equal("denominator", Say(Mips505.Judge(Patient(Screen("2026-01-10", "moderate")), Scope())));
    }

    [Fact]
    public void A_negative_screener_is_no_index_and_another_form_none_either() =>
        Assert.Equal("not asked", Say(Mips505.Judge(Patient(Screen("2026-01-10", "none"), Positive), Scope())));

    [Theory]
    [InlineData("2026-05-10T20:00:00Z", "window-open")]
    [InlineData("2026-05-11T12:00:00Z", "denominator")]
    public void MIPS_505_waits_until_its_window_is_over(string now, string said) => Assert.Equal(said, Say(Mips505.Judge(Patient(Screen("2026-01-10", "low")), Scope(now))));

    [Fact]
    public void Who_has_died_is_left_out()
    {
        var patient = Patient(Screen("2026-01-10", "low")) with { HasDied = true };
        Assert.Equal(("died", "died", "died"), (Say(Mips504.Initiated(patient, Scope())), Say(Mips504.Reviewed(patient, Scope())), Say(Mips505.Judge(patient, Scope()))));
    }

    [Fact]
    public void What_is_still_to_be_taken_in_is_left_out()
    {
        var patient = Patient() with { Forms = null };
        Assert.Equal(
            ("not-taken-in", "not-taken-in", "not-taken-in"), (Say(Mips504.Initiated(patient, Scope())), Say(Mips504.Reviewed(patient, Scope())), Say(Mips505.Judge(patient, Scope()))));
    }

    private static PatientOutcomes Patient(params OutcomeForm[] forms) => SampleOutcomes.Patient(1) with { Forms = [.. forms] };
}

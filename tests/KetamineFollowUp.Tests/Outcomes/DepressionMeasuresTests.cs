using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

/// <summary>The index is 18 on 10 January 2026. DRR-E: 10 May to 7 September. MIPS 370: 11 November 2026 to 11 March 2027. Worked by hand.</summary>
public sealed class DepressionMeasuresTests
{
    private static readonly OutcomeForm Index = Form("2026-01-10", 18);

    [Theory]
    [InlineData("2026-05-09", "denominator")]
    [InlineData("2026-05-10", "numerator")]
    [InlineData("2026-09-07", "numerator")]
    [InlineData("2026-09-08", "denominator")]
    public void DRR_E_follows_up_120_to_240_days_after_the_index(string day, string said)
    {
        Assert.Equal((said, said, said), Drr(Patient(Index, Form(day, 4))));
        Assert.Equal(120, DateOnly.Parse("2026-05-10", null).DayNumber - DateOnly.Parse("2026-01-10", null).DayNumber);
    }

    [Theory]
    [InlineData(4, "numerator", "numerator")]
    [InlineData(5, "denominator", "numerator")]
    [InlineData(9, "denominator", "numerator")]
    [InlineData(10, "denominator", "denominator")]
    public void DRR_E_remission_is_below_5_and_response_half_the_index(int total, string remission, string response) =>
        Assert.Equal(("numerator", remission, response), Drr(Patient(Index, Form("2026-07-01", total))));

    [Fact]
    public void The_most_recent_score_of_the_window_decides()
    {
        Assert.Equal(("numerator", "denominator", "denominator"), Drr(Patient(Index, Form("2026-06-01", 2), Form("2026-08-01", 16), Form("2026-10-01", 2))));
        Assert.Equal("denominator", Say(Mips370.Judge(Patient(Index, Form("2026-12-01", 2), Form("2027-02-01", 6)), Scope())));
    }

    [Theory]
    [InlineData("2026-11-10", "denominator")]
    [InlineData("2026-11-11", "numerator")]
    [InlineData("2027-03-11", "numerator")]
    [InlineData("2027-03-12", "denominator")]
    public void MIPS_370_asks_twelve_months_later_and_60_days_more_or_less(string day, string said) => Assert.Equal(said, Say(Mips370.Judge(Patient(Index, Form(day, 4)), Scope())));

    [Theory]
    [InlineData(4, "numerator")]
    [InlineData(5, "denominator")]
    public void MIPS_370_remission_is_below_5(int total, string said) => Assert.Equal(said, Say(Mips370.Judge(Patient(Index, Form("2027-01-10", total)), Scope())));

    [Theory]
    [InlineData(9, "not asked")]
    [InlineData(10, "denominator")]
    public void The_index_is_a_PHQ_9_above_9(int total, string said)
    {
        Assert.Equal((said, said, said), Drr(Patient(Form("2026-01-10", total))));
        Assert.Equal(said, Say(Mips370.Judge(Patient(Form("2026-01-10", total)), Scope())));
    }

    [Fact]
    public void The_index_is_the_first_of_the_months_and_a_higher_one_does_not_start_anew()
    {
        // 120 to 240 days after 20 March would be 18 July to 15 November.
        Assert.Equal(("numerator", "numerator", "numerator"), Drr(Patient(Index, Form("2026-03-20", 24), Form("2026-06-01", 4))));
        Assert.Equal(("not asked", "not asked", "not asked"), Drr(Patient(Form("2025-12-31", 18), Form("2026-04-01", 18))));
    }

    [Fact]
    public void Other_forms_and_forms_without_a_total_are_no_index() =>
        Assert.Equal("not asked", Say(Mips370.Judge(Patient(Form("2026-01-10", 30, instrument: "pcl-5"), Form("2026-01-11", null, Domain.Assessment.SafetyAnswer.Positive)), Scope())));

    [Theory]
    [InlineData("2026-09-07T20:00:00Z", "window-open")]
    [InlineData("2026-09-08T12:00:00Z", "denominator")]
    public void DRR_E_waits_until_its_window_is_over(string now, string said) => Assert.Equal(said, Say(DrrE.FollowUp(Patient(Index), Scope(now))));

    [Theory]
    [InlineData("2027-03-11T20:00:00Z", "window-open")]
    [InlineData("2027-03-12T12:00:00Z", "denominator")]
    public void MIPS_370_waits_until_its_window_is_over(string now, string said) => Assert.Equal(said, Say(Mips370.Judge(Patient(Index), Scope(now))));

    [Theory]
    [InlineData(Indication.BipolarDepression, false, "bipolar-disorder")]
    [InlineData(Indication.Anxiety, false, "not-depression")]
    [InlineData(Indication.Ptsd, false, "not-depression")]
    [InlineData(Indication.AlcoholUse, false, "not-depression")]
    [InlineData(Indication.Depression, true, "died")]
    public void Who_is_left_out_is_left_out_of_all(Indication indication, bool died, string said)
    {
        var patient = Patient(Index, Form("2026-07-01", 4), Form("2027-01-10", 4)) with { Indication = indication, HasDied = died };
        Assert.Equal((said, said, said), Drr(patient));
        Assert.Equal(said, Say(Mips370.Judge(patient, Scope())));
    }

    [Fact]
    public void What_is_still_to_be_taken_in_is_left_out() => Assert.Equal("not-taken-in", Say(Mips370.Judge(Patient(Index) with { Forms = null }, Scope())));

    private static PatientOutcomes Patient(params OutcomeForm[] forms) => SampleOutcomes.Patient(1) with { Forms = [.. forms] };

    private static (string FollowUp, string Remission, string Response) Drr(PatientOutcomes patient) =>
        (Say(DrrE.FollowUp(patient, Scope())), Say(DrrE.Remission(patient, Scope())), Say(DrrE.Response(patient, Scope())));
}

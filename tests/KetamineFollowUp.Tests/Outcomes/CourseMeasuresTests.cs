using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

/// <summary>A course of 5 to 16 January: its window is 30 January to 16 February. Worked by hand.</summary>
public sealed class CourseMeasuresTests
{
    private static readonly CourseOutcome Course = new(Noon("2026-01-05"), null, 6, true, true) { LastInductionAt = Noon("2026-01-16") };
    private static readonly OutcomeForm Before = Form("2026-01-04", 20);

    [Theory]
    [InlineData(10, "numerator")]
    [InlineData(11, "denominator")]
    public void A_response_is_a_fall_of_half(int total, string said) => Assert.Equal(said, Response(Before, Form("2026-02-05", total)));

    [Theory]
    [InlineData("2026-01-29", "no-form-in-window")]
    [InlineData("2026-01-30", "numerator")]
    [InlineData("2026-02-16", "numerator")]
    [InlineData("2026-02-17", "no-form-in-window")]
    public void The_window_is_14_to_31_days_after_the_last_induction_session(string day, string said) => Assert.Equal(said, Response(Before, Form(day, 4)));

    [Fact]
    public void The_newest_form_of_the_window_decides_and_not_the_best() =>
        Assert.Equal("denominator", Response(Before, Form("2026-01-20", 2), Form("2026-02-01", 3), Form("2026-02-14", 15), Form("2026-02-20", 1)));

    [Theory]
    [InlineData("2026-02-16T20:00:00Z", "window-open")]
    [InlineData("2026-02-17T12:00:00Z", "no-form-in-window")]
    public void Without_a_form_a_course_is_not_judged(string now, string said) => Assert.Equal(said, Say(ResponseMeasure.Judge(Window(now, Before), Scope().Criteria)));

    [Fact]
    public void A_form_after_the_induction_is_no_baseline()
    {
        Assert.Equal("no-baseline", Response(Form("2026-01-20", 20), Form("2026-02-05", 4)));
        Assert.Equal("numerator", Response(Form("2026-01-10", 20), Form("2026-02-05", 4)));
    }

    [Fact]
    public void The_last_form_before_the_course_is_the_baseline() => Assert.Equal("denominator", Response(Form("2025-11-01", 20), Form("2026-01-03", 10), Form("2026-01-08", 20), Form("2026-02-05", 9)));

    [Fact]
    public void A_form_after_the_next_course_began_is_not_of_this_one()
    {
        var ended = Of(Indication.Depression, Before, Form("2026-02-14", 4)) with { Courses = [Course with { EndedAt = Noon("2026-02-14") }] };
        Assert.Equal("no-form-in-window", Say(ResponseMeasure.Judge(CourseWindow.Of(ended, ended.Courses[0], Scope()), Scope().Criteria)));
    }

    [Fact]
    public void From_a_baseline_of_0_nothing_can_fall()
    {
        Assert.Equal("baseline-zero", Response(Form("2026-01-04", 0), Form("2026-02-05", 0)));
        Assert.Equal("baseline-zero", Say(ReliableImprovement.Judge(Window(null, Form("2026-01-04", 0), Form("2026-02-05", 0)))));
        Assert.Equal("numerator", Say(Deterioration.Judge(Window(null, Form("2026-01-04", 0), Form("2026-02-05", 5)))));
    }

    [Theory]
    [InlineData(4, "numerator")]
    [InlineData(5, "denominator")]
    public void Remission_is_a_PHQ_9_below_5(int total, string said) => Assert.Equal(said, Say(RemissionMeasure.Judge(Window(null, Before, Form("2026-02-05", total)), Scope().Criteria)));

    [Fact]
    public void A_scale_without_a_number_has_no_remission() => Assert.Equal(
        "no-number-for-scale", Say(RemissionMeasure.Judge(Window(null, Before, Form("2026-02-05", 4)), Scope().Criteria with { Remission = ImmutableDictionary<string, int>.Empty })));

    [Theory]
    [InlineData(Indication.Depression, "phq-9", 15, 10, 20)]
    [InlineData(Indication.Anxiety, "gad-7", 12, 8, 16)]
    [InlineData(Indication.Ptsd, "pcl-5", 50, 35, 65)]
    public void Reliable_change_is_the_change_that_matters_on_the_scale(Indication indication, string scale, int before, int better, int worse)
    {
        (string Improved, string Worse) To(int total)
        {
            var patient = Of(indication, Form("2026-01-04", before, instrument: scale), Form("2026-02-05", total, instrument: scale));
            var window = CourseWindow.Of(patient, Course, Scope());
            return (Say(ReliableImprovement.Judge(window)), Say(Deterioration.Judge(window)));
        }

        Assert.Equal(("numerator", "denominator"), To(better));
        Assert.Equal(("denominator", "denominator"), To(better + 1));
        Assert.Equal(("denominator", "denominator"), To(worse - 1));
        Assert.Equal(("denominator", "numerator"), To(worse));
    }

    [Theory]
    [InlineData(SafetyAnswer.Negative, SafetyAnswer.Positive, "numerator")]
    [InlineData(SafetyAnswer.Positive, SafetyAnswer.Positive, "denominator")]
    [InlineData(SafetyAnswer.Positive, SafetyAnswer.Negative, "denominator")]
    [InlineData(SafetyAnswer.Unknown, SafetyAnswer.Positive, "ideation-not-known")]
    [InlineData(SafetyAnswer.Negative, SafetyAnswer.Unknown, "ideation-not-known")]
    public void New_ideation_is_item_9_above_0_where_it_was_0(SafetyAnswer before, SafetyAnswer after, string said) => Assert.Equal(
        said, Ideation(Form("2026-01-04", 20, before), Form("2026-02-05", 12, after)));

    [Fact]
    public void Without_any_of_them_in_the_window_there_is_no_form() => Assert.Equal("no-form-in-window", Ideation(Before));

    [Theory]
    [InlineData("low", "moderate", "numerator")]
    [InlineData("moderate", "moderate", "denominator")]
    [InlineData("high", "none", "denominator")]
    public void More_ideation_is_a_higher_band_of_the_screener(string before, string after, string said) => Assert.Equal(
        said, Ideation(Form("2026-01-04", 20, SafetyAnswer.Positive), Screen("2026-01-04", before), Form("2026-02-05", 12, SafetyAnswer.Positive), Screen("2026-02-05", after)));

    [Fact]
    public void What_an_older_version_kept_is_said_to_be_still_to_come()
    {
        var old = new PatientOutcomes(Patient(1).PatientId, Indication.Depression, [new CourseOutcome(Noon("2026-01-05"), null, 6, true, true)], []);
        var window = CourseWindow.Of(old, old.Courses[0], Scope());
        Assert.Equal(("not-taken-in", "not-taken-in"), (Say(ResponseMeasure.Judge(window, Scope().Criteria)), Say(MoreIdeation.Judge(window))));
    }

    private static PatientOutcomes Of(Indication indication, params OutcomeForm[] forms) => Patient(1) with { Indication = indication, Courses = [Course], Forms = [.. forms] };

    private static CourseWindow Window(string? now, params OutcomeForm[] forms) => CourseWindow.Of(Of(Indication.Depression, forms), Course, Scope(now));

    private static string Response(params OutcomeForm[] forms) => Say(ResponseMeasure.Judge(Window(null, forms), Scope().Criteria));

    private static string Ideation(params OutcomeForm[] forms) => Say(MoreIdeation.Judge(Window(null, forms)));
}

using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Safety.SampleThresholds;

namespace KetamineFollowUp.Tests.Safety;

public sealed class WorseningTests
{
    [Theory]
    [InlineData("phq-9", 6, 10, null)]
    [InlineData("phq-9", 5, 10, Severity.Routine)]
    [InlineData("phq-9", 4, 9, null)]
    [InlineData("phq-9", 4, 10, Severity.Routine)]
    [InlineData("phq-9", 4, 13, Severity.Routine)]
    [InlineData("phq-9", 4, 14, Severity.Urgent)]
    [InlineData("phq-9", 4, 15, Severity.Urgent)]
    [InlineData("phq-9", 14, 19, Severity.Routine)]
    [InlineData("phq-9", 14, 20, Severity.Urgent)]
    [InlineData("phq-9", 20, 25, Severity.Routine)]
    [InlineData("gad-7", 7, 10, null)]
    [InlineData("gad-7", 6, 10, Severity.Routine)]
    [InlineData("gad-7", 5, 9, null)]
    [InlineData("gad-7", 5, 15, Severity.Urgent)]
    [InlineData("pcl-5", 10, 24, null)]
    [InlineData("pcl-5", 10, 25, Severity.Routine)]
    [InlineData("pcl-5", 44, 60, Severity.Urgent)]
    [InlineData("pcl-5", 44, 59, Severity.Routine)]
    public void Worsening_needs_the_rise_and_the_floor_and_is_urgent_when_large_or_into_severe(string instrument, int best, int total, Severity? severity) =>
        Assert.Equal(severity, Worsening(Of(instrument, 14, total), Of(instrument, 0, 50), Of(instrument, 7, best))?.Severity);

    [Fact]
    public void It_is_measured_from_the_best_and_not_from_the_last() =>
        Assert.NotNull(Worsening(Phq9(21, 13), Phq9(0, 20), Phq9(7, 6), Phq9(14, 12)));

    [Theory]
    [InlineData(12, Severity.Routine)]
    [InlineData(13, Severity.Routine)]
    [InlineData(14, Severity.Urgent)]
    public void A_second_worsening_in_a_row_is_one_step_more_urgent_only_above_the_one_before(int second, Severity severity) =>
        Assert.Equal(severity, Worsening(Phq9(21, second), Phq9(0, 20), Phq9(7, 6), Phq9(14, 13))?.Severity);

    [Fact]
    public void A_second_worsening_that_is_urgent_by_itself_is_an_emergency() =>
        Assert.Equal(Severity.Emergency, Worsening(Phq9(21, 17), Phq9(0, 20), Phq9(7, 6), Phq9(14, 13))?.Severity);

    [Fact]
    public void A_better_reading_in_between_ends_the_row() =>
        Assert.Equal(Severity.Routine, Worsening(Phq9(28, 14), Phq9(0, 20), Phq9(7, 6), Phq9(14, 13), Phq9(21, 8))?.Severity);

    [Fact]
    public void A_new_course_ends_the_row()
    {
        var summary = ReadingHistory.StartCourse(Fold(Phq9(-40, 20), Phq9(-30, 6), Phq9(-5, 13)), Day(0));

        Assert.DoesNotContain(ScoreFindings.From(Phq9(7, 17), summary, Thresholds, NewYork), f => f.Kind is FindingKind.Worsening);
        Assert.Equal(Severity.Routine, Only(ScoreFindings.From(Phq9(7, 18), summary, Thresholds, NewYork))?.Severity);
    }

    [Fact]
    public void A_form_that_arrives_after_a_newer_one_is_not_compared() =>
        Assert.Null(Worsening(Phq9(10, 19), Phq9(0, 20), Phq9(7, 6), Phq9(14, 7)));

    [Fact]
    public void A_late_form_that_lowers_the_best_shows_the_newer_one_to_be_worsening()
    {
        var finding = Worsening(Phq9(10, 5), Phq9(0, 20), Phq9(7, 12), Phq9(14, 13));

        Assert.Equal("PHQ-9 13, up 8 from the best of 5 on 12 March 2026; worsening.", finding?.Reason);
        Assert.Null(Worsening(Phq9(10, 9), Phq9(0, 20), Phq9(7, 12), Phq9(14, 13)));
        Assert.Null(Worsening(Phq9(10, 5), Phq9(0, 20), Phq9(7, 6), Phq9(14, 13)));
    }

    [Fact]
    public void A_late_form_still_says_what_it_says_about_safety() =>
        Assert.Contains(
            ScoreFindings.From(Phq9(10, 19, SafetyAnswer.Positive), Fold(Phq9(7, 6), Phq9(14, 7)), Thresholds, NewYork),
            f => f.Kind is FindingKind.Ideation);

    private static Finding? Worsening(Reading reading, params Reading[] before) => Only(ScoreFindings.From(reading, Fold(before), Thresholds, NewYork));

    private static Finding? Only(IEnumerable<Finding> findings) => findings.SingleOrDefault(f => f.Kind is FindingKind.Worsening);

    private static ReadingSummary Fold(params Reading[] readings) => readings.Aggregate((ReadingSummary?)null, ReadingHistory.With)!;
}

using System.Text.Json;
using KetamineFollowUp.Domain.Assessment;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Assessment;

public sealed class ReadingHistoryTests
{
    [Fact]
    public void The_first_reading_is_baseline_best_and_last()
    {
        var first = Phq9(0, 18);

        Assert.Equal(new ReadingSummary(first, first, first, null, null), ReadingHistory.With(null, first));
    }

    [Fact]
    public void A_reading_without_a_total_changes_nothing()
    {
        var before = Fold(Phq9(0, 18), Phq9(7, 9));

        Assert.Equal(before, ReadingHistory.With(before, Phq9(14, null, SafetyAnswer.Positive)));
        Assert.Equal(ReadingSummary.Empty, ReadingHistory.With(null, Phq9(14, null)));
    }

    [Fact]
    public void The_same_reading_again_changes_nothing()
    {
        var before = Fold(Phq9(0, 18), Phq9(7, 9));

        Assert.Equal(before, ReadingHistory.With(before, Phq9(7, 9)));
    }

    [Fact]
    public void Best_is_the_lowest_and_of_equal_ones_the_earliest()
    {
        var summary = Fold(Phq9(0, 18), Phq9(7, 6), Phq9(14, 9), Phq9(21, 6));

        Assert.Equal(Phq9(7, 6), summary.Best);
        Assert.Equal(Phq9(21, 6), summary.Last);
        Assert.Equal(Phq9(14, 9), summary.Previous);
    }

    [Fact]
    public void A_late_arrival_takes_its_place_in_time_and_not_the_last_one()
    {
        var summary = Fold(Phq9(0, 18), Phq9(21, 12), Phq9(14, 5));

        Assert.Equal(Phq9(21, 12), summary.Last);
        Assert.Equal(Phq9(14, 5), summary.Previous);
        Assert.Equal(Phq9(14, 5), summary.Best);
    }

    [Fact]
    public void Baseline_of_a_course_is_the_last_full_score_before_it_and_best_restarts()
    {
        var old = Fold(Phq9(-60, 20), Phq9(-30, 3), Phq9(-5, 16));

        var summary = ReadingHistory.StartCourse(old, Day(0));

        Assert.Equal(Phq9(-5, 16), summary.Baseline);
        Assert.Equal(Phq9(-5, 16), summary.Best);
        Assert.Equal(Phq9(7, 8), ReadingHistory.With(summary, Phq9(7, 8)).Best);
    }

    [Fact]
    public void Without_a_score_before_the_course_the_first_known_is_the_baseline()
    {
        var summary = ReadingHistory.With(ReadingHistory.StartCourse(null, Day(0)), Phq9(2, 17));

        Assert.Equal(Phq9(2, 17), summary.Baseline);
        Assert.Equal(Phq9(2, 17), ReadingHistory.With(summary, Phq9(9, 8)).Baseline);
    }

    [Fact]
    public void A_form_at_the_instant_the_course_starts_is_not_before_it()
    {
        Assert.Equal(Phq9(-1, 19), ReadingHistory.Rebuild([Phq9(-1, 19), Phq9(0, 17)], Day(0)).Baseline);
        Assert.Equal(Phq9(-0.01, 17), ReadingHistory.Rebuild([Phq9(-1, 19), Phq9(-0.01, 17)], Day(0)).Baseline);
    }

    [Fact]
    public void A_late_form_from_just_before_the_course_becomes_the_baseline()
    {
        var summary = ReadingHistory.With(ReadingHistory.StartCourse(Fold(Phq9(-40, 21), Phq9(-20, 19)), Day(0)), Phq9(7, 9));

        Assert.Equal(Phq9(-1, 17), ReadingHistory.With(summary, Phq9(-1, 17)).Baseline);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_time_order_one_by_one_and_all_at_once_agree(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var readings = Enumerable.Range(0, random.Next(1, 12)).Select(i => Phq9((i * 7) - 14 + random.Next(0, 6), random.Next(0, 28))).ToArray();

            var oneByOne = readings.Aggregate(
                (ReadingSummary?)null,
                (s, r) => ReadingHistory.With(s?.CourseStart is null && r.TakenAt >= Day(0) ? ReadingHistory.StartCourse(s, Day(0)) : s, r));

            Assert.Equal(ReadingHistory.Rebuild(readings, oneByOne!.CourseStart), oneByOne);
        }
    }

    [Fact]
    public void A_summary_survives_being_stored()
    {
        var summary = ReadingHistory.StartCourse(Fold(Phq9(-5, 16), Phq9(7, 8, SafetyAnswer.Positive)), Day(0));

        Assert.Equal(summary, JsonSerializer.Deserialize<ReadingSummary>(JsonSerializer.Serialize(summary, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
    }

    private static ReadingSummary Fold(params Reading[] readings) => readings.Aggregate((ReadingSummary?)null, ReadingHistory.With)!;
}

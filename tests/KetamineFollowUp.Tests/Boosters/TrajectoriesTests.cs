using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class TrajectoriesTests
{
    [Theory]
    [InlineData(20, 11, false)]
    [InlineData(20, 10, true)]
    [InlineData(20, 9, true)]
    [InlineData(19, 10, false)]
    [InlineData(19, 9, true)]
    public void Response_is_a_fall_of_half_from_baseline(int baseline, int best, bool response) =>
        Assert.Equal(response, Of(Phq9(-1, baseline), Phq9(7, best)).Response);

    [Theory]
    [InlineData(6, false)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void Remission_is_below_5(int best, bool remission) => Assert.Equal(remission, Of(Phq9(-1, 20), Phq9(7, best)).Remission);

    [Fact]
    public void Response_and_remission_are_unknown_before_anything_follows_the_baseline()
    {
        Assert.Null(Of(Phq9(-1, 4)).Response);
        Assert.Null(Of(Phq9(-1, 4)).Remission);
        Assert.Null(Of().Baseline);
        Assert.Null(Of(Phq9(-1, 0), Phq9(7, 0)).Response);
    }

    [Fact]
    public void A_response_never_comes_from_an_incomplete_form() =>
        Assert.Null(Of(Phq9(-1, 20), Phq9(7, null), Phq9(14, null)).Response);

    [Fact]
    public void Other_instruments_are_left_out() =>
        Assert.Equal(Phq9(7, 12), Of(Phq9(-1, 20), Phq9(7, 12), SampleReadingsOf("gad-7", 14, 1)).Best);

    [Fact]
    public void Readings_after_the_end_of_a_course_belong_to_the_next()
    {
        var courses = Courses.Of([Session(0), Session(40)], Criteria.CourseGap);
        Reading[] readings = [Phq9(-1, 20), Phq9(7, 8), Phq9(39, 15), Phq9(50, 3)];

        var first = Trajectories.Of("phq-9", readings, courses[0], Criteria, NewYork);
        var second = Trajectories.Of("phq-9", readings, courses[1], Criteria, NewYork);

        Assert.Equal((Phq9(-1, 20), Phq9(7, 8), Phq9(39, 15)), (first.Baseline, first.Best, first.Last));
        Assert.Equal((Phq9(39, 15), Phq9(50, 3), Phq9(50, 3)), (second.Baseline, second.Best, second.Last));
    }

    [Theory]
    [InlineData(1.0, new[] { 6, 7, 8 })]
    [InlineData(-2.0, new[] { 10, 8, 6 })]
    [InlineData(2.0, new[] { 18, 4, 6, 8 })]
    [InlineData(0.0, new[] { 6, 6 })]
    public void The_trend_is_in_points_a_week_from_the_lowest_on(double perWeek, int[] weekly) =>
        Assert.Equal(perWeek, Of([.. weekly.Select((t, i) => Phq9(7 + (7 * i), t))]).TrendPerWeek!.Value, 6);

    [Fact]
    public void Readings_before_the_latest_session_have_no_part_in_the_trend()
    {
        var course = Assert.Single(Courses.Of([Session(0), Session(20)], Criteria.CourseGap));

        Assert.Null(Trajectories.Of("phq-9", [Phq9(-1, 20), Phq9(7, 5), Phq9(14, 9), Phq9(21, 11)], course, Criteria, NewYork).TrendPerWeek);
    }

    private static Trajectory Of(params Reading[] readings) =>
        Trajectories.Of("phq-9", readings, Assert.Single(Courses.Of([Session(0)], Criteria.CourseGap)), Criteria, NewYork);

    private static Reading SampleReadingsOf(string instrument, double day, int total) => Assessment.SampleReadings.Of(instrument, day, total);
}

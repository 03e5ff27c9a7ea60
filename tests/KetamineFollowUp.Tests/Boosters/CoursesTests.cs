using KetamineFollowUp.Domain.Boosters;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class CoursesTests
{
    [Theory]
    [InlineData(27, 1)]
    [InlineData(28, 2)]
    [InlineData(29, 2)]
    public void An_induction_session_after_28_days_without_one_starts_a_course(int gap, int courses) =>
        Assert.Equal(courses, Courses.Of([Session(0), Session(3), Session(3 + gap)], Criteria.CourseGap).Length);

    [Fact]
    public void A_maintenance_session_never_starts_a_course_after_the_first() =>
        Assert.Single(Courses.Of([Session(0), Session(60, induction: false), Session(120, induction: false)], Criteria.CourseGap));

    [Fact]
    public void The_gap_is_counted_from_any_session() =>
        Assert.Single(Courses.Of([Session(0), Session(20, induction: false), Session(40)], Criteria.CourseGap));

    [Fact]
    public void A_patient_who_comes_in_maintenance_has_a_course() =>
        Assert.Equal(Day(0), Assert.Single(Courses.Of([Session(0, induction: false)], Criteria.CourseGap)).StartedAt);

    [Fact]
    public void Sessions_may_be_given_in_any_order_and_a_course_ends_where_the_next_starts()
    {
        var courses = Courses.Of([Session(40), Session(3), Session(0)], Criteria.CourseGap);

        Assert.Equal([Day(0), Day(40)], courses.Select(c => c.StartedAt));
        Assert.Equal([Day(40), null], courses.Select(c => c.EndedAt));
        Assert.Equal(Day(3), courses[0].LatestSession.CompletedAt);
    }

    [Fact]
    public void No_session_is_no_course() => Assert.Empty(Courses.Of([], Criteria.CourseGap));
}

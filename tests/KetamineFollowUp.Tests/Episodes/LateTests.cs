using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Episodes;

public class LateTests
{
    [Fact]
    public void Check_ins_already_past_when_the_session_becomes_known_are_recorded_and_never_sent()
    {
        var course = new Course(knownAt: new Course().Day(6));

        Assert.Equal("notice day-1 day-2 day-3 day-5", course.NotSent(NotSentReason.Stale));
        Assert.Equal(
            ["p-1~e-s1~notice", "p-1~e-s1~day-1", "p-1~e-s1~day-2", "p-1~e-s1~day-3", "p-1~e-s1~day-5"], course.Steps<Step.Record>().Select(r => r.About));
        Assert.Empty(course.Opened);
        Assert.Equal("day-7", course.Until(course.Day(7)).Opened.Single().CheckInId);
    }

    [Fact]
    public void A_session_known_only_after_years_is_caught_up_with_30_steps_at_a_time()
    {
        var course = new Course(knownAt: new Course().Day(1500));

        course.Until(course.Day(1530));

        var stale = course.NotSent(NotSentReason.Stale).Split(' ');
        Assert.Equal(stale.Length, course.Steps<Step.Record>().Count());
        Assert.Equal(["notice", "day-1", "day-2"], stale[..3]);
        Assert.Single(course.Opened);
    }

    [Theory]
    [InlineData(7, "13:00", "day-7")]
    [InlineData(7, "19:59", "day-7")]
    [InlineData(8, "09:30", "day-7")]
    public void After_an_outage_a_check_in_that_is_still_relevant_is_sent_once(int day, string time, string sent)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(6));
        var before = course.Opened.Count();

        course.OutageUntil(course.Day(day, time));

        Assert.Equal(sent, Assert.Single(course.Opened.Skip(before)).CheckInId);
    }

    [Fact]
    public void After_an_outage_the_backlog_is_recorded_as_stale_and_only_the_present_check_in_is_sent()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(1, "20:00"));

        course.OutageUntil(course.Day(14, "15:00"));

        Assert.Equal("day-2 day-3 day-5 day-7 day-10", course.NotSent(NotSentReason.Stale));
        Assert.Equal(["day-1", "day-14"], course.Opened.Select(s => s.CheckInId));
    }

    [Fact]
    public void A_check_in_held_overnight_by_an_outage_is_sent_when_the_window_opens()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(6));

        course.OutageUntil(course.Day(7, "21:00"));

        Assert.Equal(course.Day(8, "09:00"), course.LookAgainAt);
        Assert.Equal("day-7", course.Until(course.Day(8, "09:00")).Opened.Last().CheckInId);
    }

    [Fact]
    public void A_check_in_that_the_next_one_would_replace_within_hours_is_stale()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(0, "20:00"));

        course.OutageUntil(course.Day(1, "20:30"));

        Assert.Equal("day-1", course.NotSent(NotSentReason.Stale));
        Assert.Empty(course.Opened);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_check_in_is_stale_when_it_is_later_than_the_protocol_allows(int seconds, bool sent)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(6));
        var due = course.CheckIn("day-7").DueAt;

        course.OutageUntil((due + course.Facts.Protocol.StaleAfter).AddSeconds(seconds));

        Assert.Equal(sent ? "" : "day-7", course.NotSent(NotSentReason.Stale));
    }
}

using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Episodes;

public class CadenceTests
{
    [Theory]
    [InlineData(-1, "pulse foundations safety")]
    [InlineData(0, "phq-9 foundations")]
    [InlineData(1, "phq-9 foundations")]
    public void Pulse_and_safety_stand_in_for_a_PHQ_9_asked_less_than_six_days_ago(int secondsOver, string asked)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(6));
        LastAsked(course, "phq-9", course.CheckIn("day-7").DueAt.AddDays(-6).AddSeconds(-secondsOver));

        Assert.Equal(asked, course.Until(course.Day(7)).Asked("day-7"));
    }

    [Fact]
    public void A_form_that_is_left_keeps_its_place_and_gets_the_safety_item()
    {
        var course = new Course(indication: Indication.Anxiety);
        course.AnswersEverythingUntil(course.Day(13));
        LastAsked(course, "phq-9", course.Day(12));

        Assert.Equal("gad-7 safety", course.Until(course.Day(14)).Asked("day-14"));
    }

    [Fact]
    public void A_short_form_asked_recently_is_replaced_by_the_pulse()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(2, "20:00"));
        LastAsked(course, "phq-2", course.Day(2));

        Assert.Equal("pulse safety", course.Until(course.Day(3)).Asked("day-3"));
    }

    [Fact]
    public void A_check_in_without_mood_that_has_nothing_left_to_ask_is_recorded()
    {
        var rule = new CheckInRule("plan", 4, false, ["foundations"]);
        var standard = Course.Version1;
        var course = new Course(protocol: standard with { CheckIns = standard.CheckIns.Insert(3, rule) });
        course.AnswersEverythingUntil(course.Day(3, "20:00"));
        LastAsked(course, "foundations", course.Day(2));

        course.Until(course.Day(4));

        Assert.Equal("plan", course.NotSent(NotSentReason.AskedRecently));
    }

    private static void LastAsked(Course course, string instrument, DateTimeOffset at) =>
        course.With(f => f with { LastAsked = f.LastAsked.SetItem(instrument, at) });
}

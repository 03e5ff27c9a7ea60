using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Episodes;

public class OpenSurveyTests
{
    [Fact]
    public void An_unanswered_survey_is_reminded_of_after_four_hours_and_the_next_morning_and_closes_after_48()
    {
        var course = OnDay10();
        var opened = course.Log[^1].At;

        course.Until(course.Day(13, "08:00"));

        var morning = course.Facts.Protocol.SendTime.For(course.Episode.PatientId).AddHours(-1);
        Assert.Equal(
            [(opened.AddHours(4), "day-10~reminder-1"), (course.Day(11, morning.ToString("HH:mm:ss", null)), "day-10~reminder-2")],
            course.Log.Where(l => l.Step is Step.RemindOfSurvey).Select(l => (l.At, ((Step.RemindOfSurvey)l.Step).Key)));
        Assert.Equal(course.Day(10, "20:00"), course.Steps<Step.RemindOfSurvey>().First().NotAfter);
        Assert.Equal(
            (opened.AddHours(48), new Step.CloseSurvey(SurveyId.Parse("p-1~e-s1~day-10"), SurveyClosing.Expired)),
            Assert.Single(course.Log.Where(l => l.Step is Step.CloseSurvey).Select(l => (l.At, (Step.CloseSurvey)l.Step))));
    }

    [Fact]
    public void An_answered_survey_is_not_reminded_of()
    {
        var course = OnDay10();

        course.Answers().Until(course.Day(12, "09:00"));

        Assert.Empty(course.Steps<Step.RemindOfSurvey>());
        Assert.IsType<CheckInState.Answered>(course.CheckIn("day-10").State);
    }

    [Fact]
    public void A_survey_answered_between_the_two_gets_no_second_reminder()
    {
        var course = OnDay10();

        course.Until(course.Day(10, "18:00")).Answers().Until(course.Day(12, "09:00"));

        Assert.Single(course.Steps<Step.RemindOfSurvey>());
    }

    [Theory]
    [InlineData("15:59:59", true)]
    [InlineData("16:00:00", false)]
    public void A_first_reminder_that_would_fall_outside_the_window_leaves_only_the_morning_one(string openedAt, bool first)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(10, "09:00"));
        course.OutageUntil(course.Day(10, openedAt)).Until(course.Day(12, "09:00"));

        var keys = course.Steps<Step.RemindOfSurvey>().Select(r => r.Key);
        Assert.Equal(first ? ["day-10~reminder-1", "day-10~reminder-2"] : ["day-10~reminder-2"], keys);
    }

    [Fact]
    public void After_an_outage_two_missed_reminders_become_one()
    {
        var course = OnDay10();

        course.OutageUntil(course.Day(11, "15:00")).Until(course.Day(12, "09:00"));

        Assert.Equal("day-10~reminder-2", Assert.Single(course.Steps<Step.RemindOfSurvey>()).Key);
    }

    [Fact]
    public void A_first_reminder_missed_by_an_outage_is_still_sent_the_same_day()
    {
        var course = OnDay10();

        course.OutageUntil(course.Day(10, "19:30"));

        Assert.Equal("day-10~reminder-1", Assert.Single(course.Steps<Step.RemindOfSurvey>()).Key);
    }

    [Fact]
    public void A_first_reminder_missed_until_after_the_window_leaves_only_the_morning_one()
    {
        var course = OnDay10();

        course.OutageUntil(course.Day(10, "20:00")).Until(course.Day(12, "09:00"));

        Assert.Equal("day-10~reminder-2", Assert.Single(course.Steps<Step.RemindOfSurvey>()).Key);
    }

    [Fact]
    public void The_first_reminder_waits_four_hours_from_the_last_answer()
    {
        var course = OnDay10();

        course.Until(course.Day(10, "13:00")).Hear(new EpisodeSignal.SurveyTouched(SurveyId.Parse("p-1~e-s1~day-10"), course.Now)).Until(course.Day(10, "19:00"));

        Assert.Equal(course.Day(10, "17:00"), Assert.Single(course.Log, l => l.Step is Step.RemindOfSurvey).At);
    }

    [Fact]
    public void The_next_check_in_takes_the_place_of_an_open_survey()
    {
        var course = new Course();

        course.Until(course.Day(2));

        var steps = course.Log.Where(l => l.At == course.Log[^1].At).Select(l => l.Step).ToList();
        Assert.Equal(new Step.CloseSurvey(SurveyId.Parse("p-1~e-s1~day-1"), SurveyClosing.Expired), steps[0]);
        Assert.Equal("day-2", Assert.IsType<Step.OpenSurvey>(steps[1]).Survey.CheckInId);
        Assert.Equal(1, course.Episode.UnansweredMoodCheckIns);
    }

    [Fact]
    public void A_survey_completed_at_the_moment_it_was_closed_counts_as_answered()
    {
        var course = new Course();
        course.Until(course.Day(2)).Hear(new EpisodeSignal.SurveyAnswered(SurveyId.Parse("p-1~e-s1~day-1"), course.Now));

        Assert.IsType<CheckInState.Answered>(course.CheckIn("day-1").State);
        Assert.Equal(0, course.Episode.UnansweredMoodCheckIns);
    }

    [Fact]
    public void While_an_emergency_is_unresolved_reminders_and_check_ins_are_recorded_instead_of_sent()
    {
        var course = OnDay10();

        course.With(f => f with { EmergencyUnresolved = true, LastSafety = SafetyAnswer.Positive }).Until(course.Day(14));

        Assert.Empty(course.Steps<Step.RemindOfSurvey>());
        Assert.Equal("day-14", course.NotSent(NotSentReason.EmergencyUnresolved));
        Assert.Equal(
            ["p-1~e-s1~day-10", "p-1~e-s1~day-10", "p-1~e-s1~day-14"],
            course.Steps<Step.Record>().Where(r => r.Detail.Contains("emergency", StringComparison.Ordinal)).Select(r => r.About));
    }

    private static Course OnDay10()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(10, "09:00"));
        return course.Until(course.Day(10));
    }
}

using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Tests.Episodes;

public class SupersessionTests
{
    private static readonly SessionId Newer = SessionId.Parse("s-2");

    [Fact]
    public void A_newer_session_drops_what_is_planned_and_closes_the_open_survey()
    {
        var course = new Course();

        course.Until(course.Day(1)).Hear(new EpisodeSignal.Superseded(Newer, course.Now));

        Assert.Equal((EpisodeState.Superseded, (SessionId?)Newer, null), (course.Episode.State, course.Episode.SupersededBy, course.LookAgainAt));
        Assert.Equal(new Step.CloseSurvey(SurveyId.Parse("p-1~e-s1~day-1"), SurveyClosing.Superseded), Assert.Single(course.Steps<Step.CloseSurvey>()));
        var record = Assert.Single(course.Steps<Step.Record>());
        Assert.Equal(
            ("p-1~e-s1", "Dropped: day-2, day-3, day-5, day-7, day-10, day-14, day-17, day-21, day-24, day-28. A newer session is followed instead."),
            (record.About, record.Detail));
    }

    [Fact]
    public void A_session_older_than_the_one_followed_sends_nothing_at_all()
    {
        var course = new Course().Hear(new EpisodeSignal.Superseded(Newer, Course.SessionEnd));

        course.Until(course.Day(100));

        Assert.Contains("notice, day-1", Assert.IsType<Step.Record>(Assert.Single(course.Log).Step).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_newer_session_is_voided_only_what_still_lies_ahead_is_taken_up_again()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(2, "20:00"));
        course.Hear(new EpisodeSignal.Superseded(Newer, course.Now)).Until(course.Day(6));

        course.Hear(new EpisodeSignal.Resumed(course.Now)).AnswersEverythingUntil(course.Day(11));

        Assert.Equal(["day-1", "day-2", "day-7", "day-10"], course.Opened.Select(s => s.CheckInId));
        Assert.Equal((EpisodeState.Running, null), (course.Episode.State, course.Episode.SupersededBy));
        Assert.IsType<CheckInState.Dropped>(course.CheckIn("day-3").State);
    }

    [Fact]
    public void A_resumed_episode_moves_to_the_zone_the_patient_has_by_then()
    {
        var course = new Course();
        course.Hear(new EpisodeSignal.Superseded(Newer, course.Now));

        course.With(f => f with { Zone = Values.Zones.Honolulu }).Hear(new EpisodeSignal.Resumed(course.Now));

        Assert.Equal(new TimeSpan(-10, 0, 0), course.Facts.Zone.Rules.BaseUtcOffset);
        Assert.Equal(20, course.CheckIn("day-1").DueAt.UtcDateTime.Hour);
    }

    [Fact]
    public void A_voided_session_ends_its_follow_up_for_good()
    {
        var course = new Course();

        course.Until(course.Day(1)).Hear(new EpisodeSignal.Voided(course.Now));
        course.Hear(new EpisodeSignal.Resumed(course.Now), new EpisodeSignal.Superseded(Newer, course.Now), new EpisodeSignal.PatientChanged(course.Now));

        Assert.Equal((EpisodeState.Voided, null), (course.Episode.State, course.LookAgainAt));
        Assert.Equal(SurveyClosing.Stopped, Assert.Single(course.Steps<Step.CloseSurvey>()).Reason);
        Assert.Contains("voided", Assert.Single(course.Steps<Step.Record>()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_are_heard_in_order()
    {
        var course = new Course();

        course.Until(course.Day(1)).Hear(
            new EpisodeSignal.SurveyAnswered(SurveyId.Parse("p-1~e-s1~day-1"), course.Now), new EpisodeSignal.Superseded(Newer, course.Now), new EpisodeSignal.Resumed(course.Now));

        Assert.IsType<CheckInState.Answered>(course.CheckIn("day-1").State);
        Assert.Empty(course.Steps<Step.CloseSurvey>());
        Assert.Equal(EpisodeState.Running, course.Episode.State);
    }
}

using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Tests.Episodes;

public class ConfirmationTests
{
    [Theory]
    [InlineData(7, "day-14")]
    [InlineData(14, "day-21")]
    public void A_scheduled_full_check_in_within_the_window_serves_as_confirmation(int day, string servedBy)
    {
        var course = WorsenedOn(day);

        Assert.Equal(["phq-9"], course.CheckIn(servedBy).Confirms);
        Assert.DoesNotContain(course.Episode.CheckIns, c => c.Id.StartsWith("confirm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(11, true)]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void The_window_is_three_to_seven_days_after_the_reading(int taken, bool servedByDay14)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(taken, "15:00"));
        course.Hear(Worsened(course));

        Assert.Equal(servedByDay14, course.CheckIn("day-14").Confirms.Contains("phq-9"));
        Assert.Equal(!servedByDay14, course.Episode.CheckIns.Any(c => c.Confirms.Contains("phq-9") && c.Id != "day-14"));
    }

    [Fact]
    public void Where_none_is_scheduled_the_instrument_is_asked_again_after_three_days_whatever_its_cadence()
    {
        var course = WorsenedOn(28);

        course.AnswersEverythingUntil(course.Day(43));

        Assert.Equal(["day-28", "confirm-1", "day-42"], course.Opened.Select(s => s.CheckInId).TakeLast(3));
        Assert.Equal("phq-9", course.Asked("confirm-1"));
        Assert.Equal(course.Day(31).Date, course.CheckIn("confirm-1").DueAt.Date);
        Assert.Equal("PHQ-9 rose.", course.CheckIn("confirm-1").Why);
    }

    [Fact]
    public void A_confirmation_of_another_form_asks_the_safety_item_too()
    {
        var course = new Course(indication: Indication.Anxiety);
        course.AnswersEverythingUntil(course.Day(29));
        course.Hear(new EpisodeSignal.ConfirmationNeeded("gad-7", "GAD-7 rose.", course.Day(28)));

        Assert.Equal("gad-7 safety", course.Until(course.Day(32)).Asked("confirm-1"));
    }

    [Fact]
    public void Two_instruments_that_worsen_together_are_confirmed_together()
    {
        var course = new Course(indication: Indication.Anxiety);
        course.AnswersEverythingUntil(course.Day(29));
        course.Hear(
            new EpisodeSignal.ConfirmationNeeded("gad-7", "GAD-7 rose.", course.Day(28)),
            new EpisodeSignal.ConfirmationNeeded("phq-9", "PHQ-9 rose.", course.Day(28)));

        Assert.Equal("phq-9 gad-7", course.Until(course.Day(32)).Asked("confirm-1"));
    }

    [Fact]
    public void The_confirming_reading_does_not_ask_for_a_confirmation_of_its_own()
    {
        var course = WorsenedOn(28);
        course.AnswersEverythingUntil(course.Day(31, "20:00"));

        course.Hear(Worsened(course)).Hear(Worsened(course));

        Assert.Equal("day-42", Assert.Single(course.Episode.CheckIns, c => c.IsPlanned).Id);
    }

    [Fact]
    public void A_request_heard_late_is_met_on_the_next_day_possible()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(37));

        course.Hear(new EpisodeSignal.ConfirmationNeeded("phq-9", "PHQ-9 rose.", course.Day(28)));

        Assert.Equal(course.Day(38).Date, course.CheckIn("confirm-1").DueAt.Date);
    }

    [Fact]
    public void A_superseded_episode_confirms_nothing()
    {
        var course = new Course().Hear(new EpisodeSignal.Superseded(SessionId.Parse("s-2"), Course.SessionEnd));

        course.Hear(Worsened(course));

        Assert.DoesNotContain(course.Episode.CheckIns, c => !c.Confirms.IsEmpty);
    }

    [Fact]
    public void After_a_fallen_pulse_the_primary_is_asked_the_next_day_without_an_alert()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(10, "20:00"));

        course.Hear(new EpisodeSignal.PulseFell(course.Day(10))).Until(course.Day(11));

        Assert.Equal("phq-9", course.Asked("recheck-1"));
        Assert.Empty(course.Findings);
    }

    [Fact]
    public void A_check_in_of_that_day_takes_the_primary_in_place_of_its_short_form()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(2, "20:00"));

        course.Hear(new EpisodeSignal.PulseFell(course.Day(2))).Until(course.Day(3));

        Assert.Equal("phq-9", course.Asked("day-3"));
        Assert.Single(course.Opened, s => s.CheckInId != "day-1" && s.CheckInId != "day-2");
    }

    [Fact]
    public void A_reading_worse_after_a_fallen_pulse_is_still_confirmed()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(10, "20:00"));
        course.Hear(new EpisodeSignal.PulseFell(course.Day(10))).AnswersEverythingUntil(course.Day(11, "15:00"));

        course.Hear(Worsened(course));

        Assert.Equal(["phq-9"], course.CheckIn("day-14").Confirms);
    }

    private static Course WorsenedOn(int day)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(day, "15:00"));
        return course.Hear(Worsened(course));
    }

    private static EpisodeSignal.ConfirmationNeeded Worsened(Course course) => new("phq-9", "PHQ-9 rose.", course.Now);
}

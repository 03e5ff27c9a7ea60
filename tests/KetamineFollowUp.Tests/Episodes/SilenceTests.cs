using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Tests.Episodes;

public class SilenceTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    public void The_second_mood_check_in_unanswered_in_a_row_is_a_routine_finding_once(int day, int findings)
    {
        var course = new Course();

        course.Until(course.Day(day));

        Assert.Equal(Enumerable.Repeat((FindingKind.Silence, Severity.Routine), findings), course.Findings.Select(f => (f.Kind, f.Severity)));
    }

    [Fact]
    public void After_a_positive_safety_item_one_is_enough_and_urgent()
    {
        var course = new Course().With(f => f with { LastSafety = SafetyAnswer.Positive });

        course.Until(course.Day(2));

        var finding = Assert.Single(course.Findings);
        Assert.Equal(Severity.Urgent, finding.Severity);
        Assert.Equal("Silence: 1 mood check-in unanswered, the latest of 3 March 2026; the last known safety item was positive.", finding.Reason);
    }

    [Fact]
    public void An_answer_starts_the_count_again()
    {
        var course = new Course();

        course.Until(course.Day(2)).Answers().Until(course.Day(5));

        Assert.Empty(course.Findings);
        Assert.Equal(1, course.Episode.UnansweredMoodCheckIns);
    }

    [Fact]
    public void The_count_goes_on_across_episodes()
    {
        var course = new Course().With(f => f with { UnansweredMoodCheckIns = 1 });

        course.Until(course.Day(2));

        Assert.Contains("2 mood check-ins in a row", Assert.Single(course.Findings).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_left_in_the_middle_is_not_silence()
    {
        var course = new Course().With(f => f with { UnansweredMoodCheckIns = 1 });

        course.Until(course.Day(1)).Hear(new EpisodeSignal.SurveyTouched(SurveyId.Parse("p-1~e-s1~day-1"), course.Now)).Until(course.Day(2));

        Assert.Empty(course.Findings);
        Assert.Equal(0, course.Episode.UnansweredMoodCheckIns);
    }

    [Fact]
    public void A_survey_closed_by_a_newer_session_is_not_silence()
    {
        var course = new Course().With(f => f with { UnansweredMoodCheckIns = 1 });

        course.Until(course.Day(1)).Hear(new EpisodeSignal.Superseded(SessionId.Parse("s-2"), course.Now));

        Assert.Empty(course.Findings);
        Assert.Equal(1, course.Episode.UnansweredMoodCheckIns);
    }
}

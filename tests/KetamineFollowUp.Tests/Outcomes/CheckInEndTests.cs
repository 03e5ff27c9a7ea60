using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Episodes;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class CheckInEndTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void An_answered_survey_is_completed_in_the_month_it_was_opened() =>
        Assert.Equal([new CheckInEnd(March, CheckInEnding.Completed)], new Course().Until(Day(1)).Answers().Ended);

    [Fact]
    public void A_survey_whose_time_ran_out_expired() =>
        Assert.Equal([new CheckInEnd(March, CheckInEnding.Expired)], new Course().Until(Day(1)).OutageUntil(Day(3)).Ended);

    [Fact]
    public void A_survey_that_a_pause_or_a_newer_session_closed_counts_neither_way()
    {
        var paused = new Course().Until(Day(1)).WithPatient(patient => patient with { Status = PatientStatus.Paused });
        Assert.Equal([new CheckInEnd(March, CheckInEnding.Stopped)], paused.Ended);
        var superseded = new Course().Until(Day(1)).Hear(new EpisodeSignal.Superseded(SessionId.Parse("s-2"), Day(1)));
        Assert.Equal([new CheckInEnd(March, CheckInEnding.Stopped)], superseded.Ended);
    }

    [Fact]
    public void A_survey_that_goes_on_or_was_never_opened_has_not_ended()
    {
        Assert.Empty(new Course().Until(Day(1, "15:00")).Ended);
        Assert.Empty(new Course().WithPatient(patient => patient with { Status = PatientStatus.Discharged }).Ended);
    }

    [Fact]
    public void Over_a_whole_course_every_survey_ends_once()
    {
        var answered = new Course().AnswersEverythingUntil(Day(60));
        Assert.Equal(answered.Opened.Count(), answered.Ended.Count);
        Assert.All(answered.Ended, end => Assert.Equal(CheckInEnding.Completed, end.How));
        Assert.Equal([March, new DateOnly(2026, 4, 1)], answered.Ended.Select(end => end.Month).Distinct());

        var silent = new Course().Until(Day(60));
        Assert.Equal(silent.Opened.Count(), silent.Ended.Count + (silent.Episode.Open is null ? 0 : 1));
        Assert.All(silent.Ended, end => Assert.Equal(CheckInEnding.Expired, end.How));
    }

    [Fact]
    public void A_months_surveys_add_up()
    {
        CheckInEnd[] ends =
        [
            new(March, CheckInEnding.Completed), new(new DateOnly(2026, 2, 1), CheckInEnding.Expired), new(March, CheckInEnding.Completed), new(March, CheckInEnding.Stopped),
        ];
        Assert.Equal(
            [new MonthOfCheckIns(new DateOnly(2026, 2, 1), 0, 1, 0), new MonthOfCheckIns(March, 2, 0, 1)],
            ends.Aggregate(PatientOutcomes.None(PatientId.Parse("P1"), Indication.Depression), (known, end) => known.With(end)).CheckIns);
    }

    private static DateTimeOffset Day(int day, string time = "12:30") => new Course().Day(day, time);
}

using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Tests.Episodes;

/// <summary>What falls due by the day of the course, and what is asked every so often, comes with whatever check-in is next.</summary>
public sealed class CourseFormsTests
{
    [Theory]
    [InlineData(Indication.Depression, "asrm cssrs-first foundations phq-9")]
    [InlineData(Indication.Anxiety, "asrm cssrs-first foundations gad-7 phq-9")]
    [InlineData(Indication.ChronicPain, "asrm cssrs-first foundations peg phq-9")]
    public void In_four_weeks_after_one_session_everything_is_asked(Indication indication, string forms)
    {
        var asked = Of(indication).Until(new Course().Day(29)).Opened.SelectMany(survey => survey.Instruments).Distinct().ToList();
        Assert.All(forms.Split(' '), form => Assert.Contains(form, asked));
    }

    [Fact]
    public void Day_7_of_the_course_has_a_check_in_of_its_own_where_none_is_near()
    {
        var course = Of().Until(new Course().Day(8));
        Assert.Equal("phq-9 asrm", course.Asked("course-7"));
        Assert.Equal(new DateOnly(2026, 3, 9), course.CheckIn("course-7").Date);
    }

    [Fact]
    public void Days_14_and_21_of_the_course_are_the_check_ins_of_those_days()
    {
        var course = Of().AnswersEverythingUntil(new Course().Day(22));
        Assert.Contains("phq-9", course.Asked("day-14").Split(' '));
        Assert.Contains("phq-9", course.Asked("day-21").Split(' '));
        Assert.DoesNotContain(course.Episode.CheckIns, checkIn => checkIn.CourseDay is 14 or 21);
    }

    [Fact]
    public void A_later_session_of_the_course_asks_what_its_first_ones_days_owe()
    {
        // The course began nine days before this session: its day 7 has passed without a full form.
        var course = Of(but: facts => facts with { CourseStartedAt = Course.SessionEnd.AddDays(-9), Sessions = 4 }).Until(new Course().Day(2));
        Assert.Contains("phq-9", course.Asked("day-1").Split(' '));
        Assert.Contains("asrm", course.Asked("day-1").Split(' '));
    }

    [Fact]
    public void Six_sessions_in_two_weeks_do_not_leave_a_patient_unmeasured()
    {
        var (asked, last) = (new List<(int Day, string Form)>(), System.Collections.Immutable.ImmutableDictionary<string, DateTimeOffset>.Empty);
        foreach (var (session, number) in new[] { 0, 3, 5, 8, 10, 13 }.Select((day, index) => (day, index + 1)))
        {
            var known = last;
            var course = Of(completedAt: Course.SessionEnd.AddDays(session), but: facts => facts with
            {
                CourseStartedAt = Course.SessionEnd,
                Sessions = number,
                LastAsked = known,
                LastScreenedAt = number > 1 ? Course.SessionEnd.AddDays(1) : null,
            });
            course.Until(Course.SessionEnd.AddDays(number == 6 ? 30 : session + 2));
            asked.AddRange(course.Log.Where(log => log.Step is Step.OpenSurvey).SelectMany(log =>
                ((Step.OpenSurvey)log.Step).Survey.Instruments.Select(form => ((log.At - Course.SessionEnd).Days, form))));
            last = course.Facts.LastAsked;
        }

        var measured = asked.Where(one => one.Form == "phq-9").Select(one => one.Day).ToList();
        Assert.InRange(measured[0], 7, 10);
        Assert.All(measured.Zip(measured.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 10));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void The_bladder_is_asked_about_from_the_fourth_session_on(int sessions, bool isAsked)
    {
        var course = Of(but: facts => facts with { Sessions = sessions }).Until(new Course().Day(2));
        Assert.Equal(isAsked, course.Asked("day-1").Split(' ').Contains("urinary"));
    }

    [Theory]
    [InlineData(SessionSetting.Home, Route.Iv, true)]
    [InlineData(null, Route.Sublingual, true)]
    [InlineData(SessionSetting.Clinic, Route.Sublingual, false)]
    [InlineData(SessionSetting.Clinic, Route.Iv, false)]
    public void Whoever_is_treated_at_home_is_asked_whether_they_used_it_otherwise(SessionSetting? setting, Route route, bool isAsked)
    {
        var course = Of(session: session => session with { Setting = setting, Route = route }).Until(new Course().Day(2));
        Assert.Equal(isAsked, course.Asked("day-1").Split(' ').Contains("misuse"));
        Assert.Equal(isAsked, course.Opened.Single(survey => survey.CheckInId == "day-1").AtHome);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(ScreeningSex.Female, true)]
    [InlineData(ScreeningSex.Male, false)]
    public void All_but_men_are_asked_about_pregnancy(ScreeningSex? sex, bool isAsked)
    {
        var course = Of(but: facts => facts with { Patient = facts.Patient with { ScreeningSex = sex } }).Until(new Course().Day(2));
        Assert.Equal(isAsked, course.Asked("day-1").Split(' ').Contains("pregnancy"));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(7, true)]
    public void Whoever_was_screened_at_baseline_is_not_screened_again_within_six_days(int daysBefore, bool isAsked)
    {
        var course = Of(but: facts => facts with { LastAsked = facts.LastAsked.Add("cssrs-first", Course.SessionEnd.AddDays(-daysBefore)), LastScreenedAt = Course.SessionEnd.AddDays(-daysBefore) })
            .Until(new Course().Day(2));
        Assert.Equal(isAsked, course.Asked("day-1").Split(' ').Contains("cssrs"));
    }

    [Fact]
    public void What_comes_every_28_days_does_not_come_sooner()
    {
        var course = Of().Until(new Course().Day(60));
        var days = course.Log.Where(log => log.Step is Step.OpenSurvey { Survey: var survey } && survey.Instruments.Contains("pregnancy"))
            .Select(log => log.At).ToList();
        Assert.InRange(days.Count, 2, 3);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalDays, 27.5, 42));
    }

    private static Course Of(
        Indication indication = Indication.Depression, DateTimeOffset? completedAt = null, Func<EpisodeFacts, EpisodeFacts>? but = null, Func<Session, Session>? session = null) =>
        new(completedAt, indication: indication, protocol: ShippedProtocols.Standard, facts: facts => (but ?? (one => one))(facts with { CourseStartedAt = completedAt ?? Course.SessionEnd, Sessions = 1 }), session: session);
}

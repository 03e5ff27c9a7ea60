using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class OutcomeReportTests
{
    [Fact]
    public void Response_is_of_the_courses_that_can_be_judged_and_in_the_month_a_course_began()
    {
        var report = Report(
            [
                Patient(1, Course("2026-01-05T15:00:00Z", response: true, remission: true)),
                Patient(2, Course("2026-01-20T15:00:00Z", response: false, remission: false)),
                Patient(3, Course("2026-01-25T15:00:00Z", response: null, remission: null), Course("2026-03-10T15:00:00Z", response: true, remission: false)),
            ],
            []);
        var january = report.Months.Single(month => month.Month == January).Outcomes.Courses;
        Assert.Equal(3, january.Courses);
        Assert.Equal(new Rate(1, 2, 2), january.Response);
        Assert.Equal([new ExclusionCount(Exclusion.NoFormInWindow, 1)], january.Of(Measure.Response).Exclusions);
        Assert.Equal(0.5, january.Response.Share);
        Assert.Equal(new Rate(2, 3, 3), report.Whole.Courses.Response);
        Assert.Equal(new Rate(1, 3, 3), report.Whole.Courses.Remission);
    }

    [Fact]
    public void A_rate_of_nothing_is_no_rate()
    {
        var rate = Report([], []).Whole.Courses.Response;
        Assert.Null(rate.Share);
        Assert.False(rate.IsSmall);
    }

    [Fact]
    public void Months_are_those_of_the_clinics_calendar()
    {
        // 23:30 on 31 January in New York.
        var report = Report([Patient(1, Course("2026-02-01T04:30:00Z", true, true))], [Alert("2026-02-01T04:30:00Z", Severity.Urgent, 0, 1, 2)]);
        var january = report.Months.Single(month => month.Month == January).Outcomes;
        Assert.Equal((1, 1), (january.Courses.Courses, january.Alerts.Single().Alerts));
    }

    [Fact]
    public void Every_month_is_listed_the_newest_first_an_empty_one_too() => Assert.Equal(
        [March, new DateOnly(2026, 2, 1), January], Report([], []).Months.Select(month => month.Month));

    [Fact]
    public void What_lies_outside_the_time_is_left_out()
    {
        var whole = Report(
            [Patient(1, Course("2025-12-30T15:00:00Z", true, true)) with { CheckIns = [new MonthOfCheckIns(new DateOnly(2025, 12, 1), 9, 9, 9)] }],
            [Alert("2026-04-01T12:00:00Z", Severity.Urgent, 0, 1, 2)]).Whole;
        Assert.Equal((0, 0), (whole.Courses.Courses, whole.CheckIns.Of));
        Assert.Empty(whole.Alerts);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Below_10_patients_a_rate_carries_a_caution(int patients, bool caution) => Assert.Equal(
        caution, Report(Enumerable.Range(1, patients).Select(n => Patient(n, Course("2026-01-05T15:00:00Z", true, true))), []).Whole.Courses.Response.IsSmall);

    [Fact]
    public void Ten_courses_of_few_patients_are_still_few_patients()
    {
        var courses = Enumerable.Range(1, 5).Select(day => Course($"2026-01-0{day}T15:00:00Z", true, true)).ToArray();
        var rate = Report([Patient(1, courses), Patient(2, courses)], []).Whole.Courses.Response;
        Assert.Equal((10, 2, true), (rate.Of, rate.Patients, rate.IsSmall));
    }

    [Fact]
    public void Survey_completion_leaves_out_what_we_closed_ourselves()
    {
        var completion = Report(
            [
                Patient(1) with { CheckIns = [new MonthOfCheckIns(January, Completed: 6, Expired: 1, Stopped: 4), new MonthOfCheckIns(March, 1, 0, 0)] },
                Patient(2) with { CheckIns = [new MonthOfCheckIns(January, Completed: 0, Expired: 1, Stopped: 0)] },
                Patient(3) with { CheckIns = [new MonthOfCheckIns(January, Completed: 0, Expired: 0, Stopped: 2)] },
            ],
            []);
        Assert.Equal(new Rate(6, 8, 2), completion.Months.Single(month => month.Month == January).Outcomes.CheckIns);
        Assert.Equal(new Rate(7, 9, 2), completion.Whole.CheckIns);
    }

    [Fact]
    public void Waits_count_from_the_first_page_and_severities_stand_apart_the_worst_first()
    {
        var alerts = Report(
            [],
            [
                Alert("2026-01-05T15:00:00Z", Severity.Urgent, paged: 60, taken: 65, resolved: 100),
                Alert("2026-01-06T15:00:00Z", Severity.Emergency, paged: 0, taken: 3, resolved: 30, patient: "P2"),
                Alert("2026-01-07T15:00:00Z", Severity.Urgent, paged: 0, taken: 15, resolved: null, patient: null),
                Alert("2026-01-08T15:00:00Z", Severity.Urgent, paged: 0, taken: null, resolved: null),
                Alert("2026-01-09T15:00:00Z", Severity.Routine, paged: null, taken: 600, resolved: 600),
            ]).Whole.Alerts;
        Assert.Equal([Severity.Emergency, Severity.Urgent, Severity.Routine], alerts.Select(one => one.Severity));
        Assert.Equal(new Waits(2, 1, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15)), alerts[1].ToAcknowledge);
        Assert.Equal(new Waits(1, 2, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(40)), alerts[1].ToResolve);
        Assert.Equal((3, 2), (alerts[1].Alerts, alerts[1].Patients));
        Assert.Equal(TimeSpan.FromHours(10), alerts[2].ToResolve.Median);
    }

    [Fact]
    public void Nine_in_ten_is_a_wait_that_really_was()
    {
        var waits = Waits.Of(Enumerable.Range(1, 10).Select(minutes => (TimeSpan?)TimeSpan.FromMinutes(minutes)));
        Assert.Equal((5, 9, 10), (waits.Median!.Value.TotalMinutes, waits.Most!.Value.TotalMinutes, waits.Longest!.Value.TotalMinutes));
    }

    [Fact]
    public void Courses_are_told_by_indication_too()
    {
        var report = Report(
            [
                Patient(1, Course("2026-01-05T15:00:00Z", true, true)),
                Patient(2, Course("2026-01-05T15:00:00Z", false, null)) with { Indication = Indication.Ptsd },
                Patient(3) with { Indication = Indication.Anxiety },
            ],
            []);
        Assert.Equal(
            [(Indication.Depression, 1, 1), (Indication.Ptsd, 0, 0)],
            report.Indications.Select(group => (group.Indication, group.Courses.Response.Count, group.Courses.Response.Of)));
        Assert.Equal([new ExclusionCount(Exclusion.NoFormInWindow, 1)], report.Indications[1].Courses.Of(Measure.Response).Exclusions);
        Assert.Equal([new ExclusionCount(Exclusion.NoFormInWindow, 1)], report.Indications[1].Courses.Of(Measure.Remission).Exclusions);
    }
}

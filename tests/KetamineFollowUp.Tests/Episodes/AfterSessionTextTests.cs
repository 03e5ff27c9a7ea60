using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Episodes;

public class AfterSessionTextTests
{
    [Theory]
    [InlineData("10:00", "14:00")]
    [InlineData("15:45", "19:45")]
    [InlineData("18:00", "19:45")]
    [InlineData("21:30", "21:30")]
    public void The_notice_goes_out_on_the_day_of_the_session_whatever_the_send_window(string completed, string sent)
    {
        var day = new Course();
        var course = new Course(day.Day(0, completed));

        course.Until(day.Day(1, "00:00"));

        var (at, step) = Assert.Single(course.Log);
        var text = Assert.IsType<Step.TextPatient>(step);
        Assert.Equal(day.Day(0, sent), at);
        Assert.Equal((MessageKind.Notice, Guarantee.AtMostOnce, true, "We are here for you."), (text.Kind, text.Guarantee, text.AnyHour, text.Body));
        Assert.Equal(day.Day(1, "00:00"), text.NotAfter);
    }

    [Theory]
    [InlineData(0, "23:59", true)]
    [InlineData(1, "00:00", false)]
    [InlineData(1, "09:30", false)]
    public void A_session_that_becomes_known_late_gets_its_notice_at_once_but_never_the_next_day(int day, string knownAt, bool sent)
    {
        var days = new Course();
        var course = new Course(knownAt: days.Day(day, knownAt));

        Assert.Equal(sent ? 1 : 0, course.Steps<Step.TextPatient>().Count());
        Assert.Equal(sent ? 0 : 1, course.Steps<Step.Record>().Count(r => r is { About: "p-1~e-s1~notice", Fact: RecordedFact.NotSent }));
    }

    [Fact]
    public void An_unresolved_emergency_does_not_hold_the_notice_back()
    {
        var course = new Course().With(f => f with { EmergencyUnresolved = true });

        Assert.Single(course.Until(course.Day(0, "23:00")).Steps<Step.TextPatient>());
    }

    [Fact]
    public void A_paused_patient_gets_no_notice_and_the_record_says_why()
    {
        var course = new Course().WithPatient(p => p with { Status = PatientStatus.Paused });

        course.Until(course.Day(0, "23:00"));

        Assert.Empty(course.Steps<Step.TextPatient>());
        Assert.Equal("notice", course.NotSent(NotSentReason.Paused));
        Assert.Contains("paused", Assert.Single(course.Steps<Step.Record>()).Detail, StringComparison.Ordinal);
    }
}

using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Episodes;

public class PatientStatusTests
{
    [Fact]
    public void A_pause_closes_the_open_survey_and_each_check_in_it_covers_is_recorded()
    {
        var course = new Course();
        course.Until(course.Day(1)).WithPatient(p => p with { Status = PatientStatus.Paused });

        course.Until(course.Day(6)).WithPatient(p => p with { Status = PatientStatus.Active });
        course.AnswersEverythingUntil(course.Day(8));

        Assert.Equal(SurveyClosing.Stopped, Assert.Single(course.Steps<Step.CloseSurvey>()).Reason);
        Assert.Equal("day-2 day-3 day-5", course.NotSent(NotSentReason.Paused));
        Assert.Equal(["day-1", "day-7"], course.Opened.Select(s => s.CheckInId));
        Assert.Equal(3, course.Steps<Step.Record>().Count());
        Assert.Empty(course.Findings);
    }

    [Fact]
    public void While_it_must_be_asked_first_nothing_is_asked_and_nothing_counts_as_silence()
    {
        var course = new Course();
        course.Until(course.Day(1)).WithPatient(p => p with { ContactCaution = ContactCaution.AskFirst });

        course.Until(course.Day(6)).WithPatient(p => p with { ContactCaution = ContactCaution.None });
        course.AnswersEverythingUntil(course.Day(8));

        Assert.Equal("day-2 day-3 day-5", course.NotSent(NotSentReason.AskFirst));
        Assert.Equal(["day-1", "day-7"], course.Opened.Select(s => s.CheckInId));
        Assert.Empty(course.Findings);
    }

    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "")]
    [InlineData(1, "day-3")]
    public void A_pause_ends_by_itself_at_its_time(int secondsAfterDue, string notSent)
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(2, "20:00"));
        var until = course.CheckIn("day-3").DueAt.AddSeconds(secondsAfterDue);

        course.WithPatient(p => p with { Status = PatientStatus.Paused, PausedUntil = until }).Until(course.Day(3));

        Assert.Equal(notSent, course.NotSent(NotSentReason.Paused));
    }

    [Fact]
    public void A_discharge_ends_follow_up()
    {
        var course = new Course();
        course.Until(course.Day(1)).WithPatient(p => p with { Status = PatientStatus.Discharged });

        course.Until(course.Day(200));

        Assert.Equal((EpisodeState.Discharged, null), (course.Episode.State, course.LookAgainAt));
        Assert.Equal("day-1", Assert.Single(course.Opened).CheckInId);
        Assert.Equal(SurveyClosing.Stopped, Assert.Single(course.Steps<Step.CloseSurvey>()).Reason);
        Assert.Contains("discharged", Assert.Single(course.Steps<Step.Record>()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_discharge_taken_back_goes_on_with_what_lies_ahead()
    {
        var course = new Course();
        course.WithPatient(p => p with { Status = PatientStatus.Discharged }).Until(course.Day(6));

        course.WithPatient(p => p with { Status = PatientStatus.Active }).AnswersEverythingUntil(course.Day(8));

        Assert.Equal("day-7", Assert.Single(course.Opened).CheckInId);
    }

    [Fact]
    public void After_an_opt_out_nothing_is_sent_each_check_in_is_recorded_and_staff_are_told_once()
    {
        var course = new Course();
        course.Until(course.Day(1)).WithPatient(p => p with { OptedOut = true });
        var log = course.Log.Count;

        course.Until(course.Day(43));

        Assert.Equal("day-2 day-3 day-5 day-7 day-10 day-14 day-17 day-21 day-24 day-28 day-42", course.NotSent(NotSentReason.OptedOut));
        Assert.All(course.Log.Skip(log), l => Assert.IsType<Step.Record>(l.Step));
        Assert.Equal(SurveyClosing.Stopped, Assert.Single(course.Steps<Step.CloseSurvey>()).Reason);
        Assert.Equal(new Finding(FindingKind.FollowUpStopped, Severity.Routine, "Follow-up stopped: the patient has opted out."), Assert.Single(course.Findings));
    }

    [Fact]
    public void A_patient_who_comes_back_is_followed_again_and_a_second_opt_out_is_told_again()
    {
        var course = new Course();
        course.WithPatient(p => p with { OptedOut = true }).Until(course.Day(1)).WithPatient(p => p with { OptedOut = false });
        course.AnswersEverythingUntil(course.Day(2, "18:00"));

        course.WithPatient(p => p with { OptedOut = true }).Until(course.Day(3));

        Assert.Equal("day-2", Assert.Single(course.Opened).CheckInId);
        Assert.Equal(2, course.Findings.Count());
    }

    [Theory]
    [InlineData(FollowUpChannel.SmsReply, true, true, false, null)]
    [InlineData(FollowUpChannel.SmsReply, true, true, true, NotSentReason.OptedOut)]
    [InlineData(FollowUpChannel.SmsReply, false, true, false, null)]
    [InlineData(FollowUpChannel.SmsReply, false, false, false, NotSentReason.NoChannel)]
    [InlineData(FollowUpChannel.SmsLink, false, true, true, NotSentReason.OptedOut)]
    [InlineData(FollowUpChannel.EmailLink, false, true, true, null)]
    [InlineData(FollowUpChannel.EmailLink, true, false, false, null)]
    [InlineData(FollowUpChannel.EmailLink, true, false, true, NotSentReason.OptedOut)]
    [InlineData(FollowUpChannel.EmailLink, false, false, false, NotSentReason.NoChannel)]
    public void A_failing_channel_gives_way_to_the_other_but_an_opt_out_is_not_answered_with_an_email(
        FollowUpChannel channel, bool sms, bool email, bool optedOut, NotSentReason? noWay)
    {
        var patient = new Course().Facts.Patient with
        {
            Channel = channel,
            Consents = new Consents(sms, true, true),
            Email = EmailAddress.Parse("ana@example.org"),
            Undeliverable = email ? [] : [Channel.Email],
            OptedOut = optedOut,
        };

        Assert.Equal(noWay, Reach.NoWay(patient));
    }

    [Fact]
    public void A_patient_without_a_working_channel_is_brought_to_staff_once()
    {
        var course = new Course();
        course.WithPatient(p => p with { Undeliverable = [Channel.Sms] }).Until(course.Day(3));

        Assert.Equal("notice day-1 day-2 day-3", course.NotSent(NotSentReason.NoChannel));
        Assert.Contains("no channel", Assert.Single(course.Findings).Reason, StringComparison.Ordinal);
    }
}

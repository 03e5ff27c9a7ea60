using System.Globalization;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Values;

namespace KetamineFollowUp.Tests.Episodes;

public class ScheduleTests
{
    [Fact]
    public void A_patient_who_answers_is_asked_on_every_day_of_the_protocol_and_then_ever_less_often()
    {
        var course = new Course();

        course.AnswersEverythingUntil(course.Day(150));

        Assert.Equal(
            "day-1 day-2 day-3 day-5 day-7 day-10 day-14 day-17 day-21 day-24 day-28 day-42 day-56 day-70 day-84 day-112 day-140",
            string.Join(' ', course.Opened.Select(s => s.CheckInId)));
        Assert.Empty(course.Findings);
        Assert.Empty(course.Steps<Step.RemindOfSurvey>());
        Assert.Empty(course.Steps<Step.Record>());
    }

    [Fact]
    public void A_survey_is_named_after_its_episode_and_check_in()
    {
        var survey = Assert.Single(new Course().Until(new Course().Day(1)).Opened);

        Assert.Equal("p-1~e-s1~day-1", survey.SurveyId.Value);
        Assert.Equal(("day-1", true, false), (survey.CheckInId, survey.IsMoodCheckIn, survey.LinkOnly));
    }

    [Theory]
    [InlineData(Indication.Depression, "phq-2 safety", "phq-9 foundations", "phq-9")]
    [InlineData(Indication.Anxiety, "gad-2 safety", "gad-7 phq-9 foundations", "gad-7 phq-9")]
    [InlineData(Indication.Ptsd, "pc-ptsd-5 safety", "pcl-5 phq-9 foundations", "phq-9")]
    [InlineData(Indication.BipolarDepression, "phq-2 safety", "phq-9 asrm foundations", "phq-9 asrm")]
    [InlineData(Indication.AlcoholUse, "phq-2 safety", "phq-9 audit-c foundations", "phq-9")]
    public void Each_indication_is_asked_its_own_forms(Indication indication, string day3, string day7, string day14)
    {
        var course = new Course(indication: indication);
        course.AnswersEverythingUntil(course.Day(15));

        Assert.Equal("after-session pulse safety", course.Asked("day-1"));
        Assert.Equal("pulse safety", course.Asked("day-2"));
        Assert.Equal(day3, course.Asked("day-3"));
        Assert.Equal(day7, course.Asked("day-7"));
        Assert.Equal(day14, course.Asked("day-14"));
    }

    [Fact]
    public void Ptsd_forms_go_by_link_and_its_pulses_do_not()
    {
        var course = new Course(indication: Indication.Ptsd);
        course.AnswersEverythingUntil(course.Day(11));

        Assert.Equal(["day-7"], course.Opened.Where(s => s.LinkOnly).Select(s => s.CheckInId));
    }

    [Fact]
    public void The_audit_c_is_monthly()
    {
        var course = new Course(indication: Indication.AlcoholUse);
        course.AnswersEverythingUntil(course.Day(100));

        Assert.Equal("day-7 day-42 day-70", string.Join(' ', course.Opened.Where(s => s.Instruments.Contains("audit-c")).Select(s => s.CheckInId)));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-06T15:00Z")]
    [InlineData("America/New_York", "2026-10-30T15:00Z")]
    [InlineData("America/Santiago", "2026-09-04T15:00Z")]
    [InlineData("America/Santiago", "2026-04-03T15:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T03:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-03T03:00Z")]
    public void The_local_send_time_stays_the_same_when_clocks_change(string zoneId, string completedAt)
    {
        var zone = IanaZone.Parse(zoneId);
        var course = new Course(DateTimeOffset.Parse(completedAt, CultureInfo.InvariantCulture), zone: zone);
        course.AnswersEverythingUntil(course.Now.AddDays(20));

        var time = course.Facts.Protocol.SendTime.For(PatientId.Parse("p-1"));
        Assert.Equal(8, course.Opened.Count());
        Assert.All(course.Log.Where(l => l.Step is Step.OpenSurvey), l => Assert.Equal(time, ClinicTime.TimeOf(l.At, zone)));
    }

    [Fact]
    public void A_check_in_whose_time_falls_into_a_gap_is_sent_later_that_day()
    {
        var zone = Zones.WithGap(new TimeOnly(9, 30), TimeSpan.FromHours(2));
        var course = new Course(new DateTimeOffset(2026, 3, 7, 15, 0, 0, TimeSpan.Zero), zone: zone);

        var opened = course.Until(course.Now.AddDays(1.5)).Log.Single(l => l.Step is Step.OpenSurvey).At;

        var usual = course.Facts.Protocol.SendTime.For(PatientId.Parse("p-1"));
        Assert.Equal((new DateOnly(2026, 3, 8), usual.AddHours(2)), (ClinicTime.DateOf(opened, zone), ClinicTime.TimeOf(opened, zone)));
    }

    [Fact]
    public void A_patient_who_moves_is_asked_at_the_same_local_time()
    {
        var course = new Course();
        course.AnswersEverythingUntil(course.Day(1, "18:00"));

        course.With(f => f with { Zone = Zones.Honolulu }).Hear(new EpisodeSignal.PatientChanged(course.Now));
        course.AnswersEverythingUntil(course.Day(2, "18:00"));

        var opened = course.Log.Last(l => l.Step is Step.OpenSurvey).At;
        var expected = ClinicTime.At(new DateOnly(2026, 3, 4), course.Facts.Protocol.SendTime.For(PatientId.Parse("p-1")), Zones.Honolulu);
        Assert.Equal(expected, opened);
    }

    [Fact]
    public void A_protocol_without_an_open_end_finishes_and_says_so()
    {
        var course = new Course(protocol: Course.Version1 with { OpenEnded = null });
        course.AnswersEverythingUntil(course.Day(60));

        Assert.Equal(EpisodeState.Finished, course.Episode.State);
        Assert.Equal((FindingKind.FollowUpStopped, Severity.Routine), Assert.Single(course.Findings.Select(f => (f.Kind, f.Severity))));
    }

    [Fact]
    public void The_episode_keeps_the_protocol_version_it_started_with()
    {
        var course = new Course(protocol: Course.Version1 with { Version = 7 });

        Assert.Equal(("ketamine-standard", 7), (course.Episode.ProtocolId, course.Episode.ProtocolVersion));
    }

    [Fact]
    public void Deciding_again_without_news_changes_nothing()
    {
        var course = new Course();
        course.Until(course.Day(3));
        var (steps, state) = (course.Log.Count, course.Episode);

        course.Hear().Hear(new EpisodeSignal.PatientChanged(course.Now));

        Assert.Equal(steps, course.Log.Count);
        Assert.Equal(state.CheckIns, course.Episode.CheckIns, (a, b) => a.ToString() == b.ToString());
    }
}

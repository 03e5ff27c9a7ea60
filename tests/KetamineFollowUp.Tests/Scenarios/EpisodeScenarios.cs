using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

public class EpisodeScenarios
{
    [Fact]
    public async Task A_new_session_supersedes_the_running_episode_and_closes_its_open_survey()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.SessionCompleted("s2");
        Assert.False((await scene.Document<Domain.Surveys.Survey>("P1~e-s1~day-5")).IsOpen);
        await scene.AdvanceTo("2026-03-05 14:00");
        scene.Claim(MessageKind.Notice);
        Assert.Contains("Since your", scene.Claim(MessageKind.Survey).Body);
    }

    [Fact]
    public async Task A_session_reported_a_month_late_sends_no_backlog_and_leaves_a_record_of_every_check_in()
    {
        await using var scene = await Scene.WithPatient("2026-04-02 10:00");
        await scene.SessionCompleted(at: Scene.At("2026-03-02 10:00"));
        scene.NothingElseWasSent();
        var episode = await scene.Document<Episode>("P1~e-s1");
        Assert.All(
            episode.CheckIns.Where(checkIn => checkIn.DueAt < scene.Clinic.Now),
            checkIn => Assert.IsType<CheckInState.NotSent>(checkIn.State));
    }

    [Fact]
    public async Task Voiding_a_session_resumes_the_one_before()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-04 08:00");
        await scene.SessionCompleted("s2");
        await Void(scene, "P1", "s2");
        await scene.Clinic.Settle();
        scene.ClaimAll();
        await scene.AdvanceTo("2026-03-05 14:00");
        scene.Claim(MessageKind.Survey);
        Assert.Equal(EpisodeState.Running, (await scene.Document<Episode>("P1~e-s1")).State);
        Assert.Equal(EpisodeState.Voided, (await scene.Document<Episode>("P1~e-s2")).State);
    }

    [Fact]
    public async Task Whoever_voids_a_session_is_told_what_happened()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        Assert.Equal(new VoidOutcome.Voided(EpisodeId.Parse("P1~e-s1")), await Void(scene, "P1", "s1"));
        Assert.Equal(new VoidOutcome.AlreadyVoided(EpisodeId.Parse("P1~e-s1")), await Void(scene, "P1", "s1"));
        Assert.Equal(new VoidOutcome.UnknownSession(), await Void(scene, "P1", "s2"));
        Assert.Equal(new VoidOutcome.UnknownPatient(), await Void(scene, "P2", "s1"));
        await scene.Clinic.Settle();
        scene.ClaimAll();
    }

    private static Task<VoidOutcome> Void(Scene scene, string patient, string session) => scene.Clinic.Get<VoidSession>().Void(
        PatientId.Parse(patient), SessionId.Parse(session), StaffId.Parse("medical-lead"), "entered twice", CancellationToken.None);

    [Fact]
    public async Task Two_mood_check_ins_in_a_row_without_an_answer_are_said_to_a_person()
    {
        await using var scene = await Scene.WithPatient("2026-03-04 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-09 13:00");
        scene.ClaimAll();
        var alert = await scene.OpenAlert();
        Assert.Contains(alert!.Causes, cause => cause.Finding.Kind == FindingKind.Silence);
        Assert.Equal(Severity.Routine, alert.Severity);
        await scene.AdvanceTo("2026-03-10 10:00");
        scene.Claim(MessageKind.ReminderStaff);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_provider_that_is_down_for_six_hours_holds_the_survey_and_recovery_sends_no_burst()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-04 08:00");
        scene.ClaimAll();
        scene.Clinic.Provider.Break(Scene.Phone, new SendOutcome.Refused(Refusal.Busy));
        await scene.AdvanceTo("2026-03-04 15:00");
        scene.NothingElseWasSent();
        scene.Clinic.Provider.Break(Scene.Phone, null);
        await scene.AdvanceTo("2026-03-04 15:30");
        Assert.InRange(scene.Unclaimed().Count, 1, 2);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_survey_text_whose_outcome_is_unknown_is_not_sent_again()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-04 08:00");
        scene.ClaimAll();
        scene.Clinic.Provider.Break(Scene.Phone, new SendOutcome.Unknown());
        await scene.AdvanceTo("2026-03-04 13:00");
        scene.Clinic.Provider.Break(Scene.Phone, null);
        await scene.AdvanceTo("2026-03-04 13:30");
        Assert.DoesNotContain(scene.Unclaimed(), message => message.Kind == MessageKind.Survey);
        scene.ClaimAll();
    }
}

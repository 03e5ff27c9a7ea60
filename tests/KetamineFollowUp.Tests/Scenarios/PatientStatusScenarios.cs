using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Nothing that we start goes to a paused or discharged patient, even if it was decided while they were followed.</summary>
public class PatientStatusScenarios
{
    [Theory]
    [InlineData(PatientStatus.Paused)]
    [InlineData(PatientStatus.Discharged)]
    public async Task A_first_text_that_waited_for_the_morning_does_not_follow_a_patient_who_left_in_the_night(PatientStatus left)
    {
        await using var scene = await EnrolledInTheEvening();
        await Set(scene, left);
        await scene.AdvanceTo("2026-03-05 18:00");
        scene.NothingElseWasSentTo(Scene.Phone);

        await Set(scene, PatientStatus.Active);
        scene.Claim(MessageKind.Welcome, Scene.Phone);
        await Set(scene, PatientStatus.Paused);
        await Set(scene, PatientStatus.Active);
        scene.NothingElseWasSentTo(Scene.Phone);
    }

    [Fact]
    public async Task A_first_text_waits_for_the_end_of_a_pause()
    {
        await using var scene = await EnrolledInTheEvening();
        await Set(scene, PatientStatus.Paused, until: "2026-03-04 12:00");
        await scene.AdvanceTo("2026-03-04 11:59");
        scene.NothingElseWasSentTo(Scene.Phone);
        await scene.AdvanceTo("2026-03-04 12:00");
        scene.Claim(MessageKind.Welcome, Scene.Phone);
    }

    [Fact]
    public async Task A_first_text_that_waits_for_the_end_of_a_pause_goes_when_staff_end_it()
    {
        await using var scene = await EnrolledInTheEvening();
        await Set(scene, PatientStatus.Paused, until: "2026-03-20 12:00");
        await scene.AdvanceTo("2026-03-03 12:00");
        await Set(scene, PatientStatus.Active);
        scene.Claim(MessageKind.Welcome, Scene.Phone);
        await scene.AdvanceTo("2026-03-21 12:00");
        scene.NothingElseWasSentTo(Scene.Phone);
    }

    [Fact]
    public async Task A_first_text_kept_back_by_a_pause_without_end_goes_once_the_pause_has_one_and_it_is_over()
    {
        await using var scene = await EnrolledInTheEvening();
        await Set(scene, PatientStatus.Paused);
        await scene.AdvanceTo("2026-03-03 12:00");
        await Set(scene, PatientStatus.Paused, until: "2026-03-04 12:00");
        scene.NothingElseWasSentTo(Scene.Phone);
        await scene.AdvanceTo("2026-03-04 12:00");
        scene.Claim(MessageKind.Welcome, Scene.Phone);
    }

    [Theory]
    [InlineData(PatientStatus.Paused)]
    [InlineData(PatientStatus.Discharged)]
    public async Task A_notice_that_the_carrier_was_too_busy_for_does_not_follow_a_patient_who_has_left(PatientStatus left)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        scene.Clinic.Provider.Break(Scene.Phone, new SendOutcome.Refused(Refusal.Busy));
        await scene.SessionCompleted();
        scene.Clinic.Provider.Break(Scene.Phone, null);
        await Set(scene, left);
        await scene.Advance(TimeSpan.FromHours(6));
        scene.NothingElseWasSentTo(Scene.Phone);
    }

    [Theory]
    [InlineData(PatientStatus.Paused)]
    [InlineData(PatientStatus.Discharged)]
    public async Task What_staff_write_themselves_still_reaches_a_patient_who_is_not_followed(PatientStatus left)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Set(scene, left);
        await scene.Clinic.Get<TextPatient>().Send(scene.Patient, "Please call us.", StaffId.Parse("medical-lead"), TestContext.Current.CancellationToken);
        await scene.Clinic.Settle();
        scene.Claim(MessageKind.Notice, Scene.Phone);
    }

    private static async Task<Scene> EnrolledInTheEvening()
    {
        var scene = await Scene.Empty("2026-03-02 22:00");
        await scene.Clinic.Enroll(new Enrollment(scene.NewPatient(), [], "enrolment"));
        return scene;
    }

    private static async Task Set(Scene scene, PatientStatus status, string? until = null)
    {
        var patch = new PatientPatch
        {
            Status = new Optional<PatientStatus>(true, status),
            PausedUntil = new Optional<DateTimeOffset?>(until is not null, until is null ? null : Scene.At(until)),
        };
        Assert.IsType<PatientChangeOutcome.Changed>(await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, patch, TestContext.Current.CancellationToken));
        await scene.Clinic.Settle();
    }
}

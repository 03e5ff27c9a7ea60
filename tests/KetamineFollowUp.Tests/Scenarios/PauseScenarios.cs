using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A pause with an end is over once that has come, whatever else is recorded about the patient afterwards.</summary>
public class PauseScenarios
{
    [Fact]
    public async Task A_correction_after_a_pause_has_ended_does_not_begin_it_anew()
    {
        await using var scene = await PausedUntil("2026-03-05 12:00");
        await scene.AdvanceTo("2026-03-06 10:00");
        await Change(scene, new PatientPatch { Email = new Optional<string?>(true, "sam@mail.example") });
        Assert.Equal((PatientStatus.Active, null), ((await scene.PatientNow()).Status, (await scene.PatientNow()).PausedUntil));
        scene.ClaimAll();
        await scene.AdvanceTo("2026-03-09 20:00");
        Assert.Contains("How is your mood today", scene.Claim(MessageKind.Survey).Body);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_correction_within_a_pause_leaves_its_end_as_it_was()
    {
        await using var scene = await PausedUntil("2026-03-05 12:00");
        await Change(scene, new PatientPatch { Email = new Optional<string?>(true, "sam@mail.example") });
        Assert.Equal((PatientStatus.Paused, Scene.At("2026-03-05 12:00")), ((await scene.PatientNow()).Status, (await scene.PatientNow()).PausedUntil));
        scene.ClaimAll();
    }

    [Fact]
    public async Task Who_writes_after_a_pause_has_ended_is_not_told_that_no_check_ins_are_sent()
    {
        await using var scene = await PausedUntil("2026-03-05 12:00");
        Assert.Equal([SafetyTexts.Continued.In(Language.En)], await scene.Texts("hello from the lake"));
        await scene.AdvanceTo("2026-03-05 12:01");
        Assert.Equal([SafetyTexts.Unread.In(Language.En)], await scene.Texts("back home"));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_response_lost_after_a_pause_has_ended_is_put_before_a_clinician()
    {
        await using var scene = await PausedUntil("2026-03-05 12:00", new Reading("phq-9", Scene.At("2026-02-27 10:00"), 20, "severe", SafetyAnswer.Unknown, "clinic"));
        await scene.LiveUntil("2026-03-24 12:00", phqItem: 0);
        await scene.LiveUntil("2026-04-04 20:00", phqItem: 2);
        Assert.Equal(RecommendationKind.BoosterNow, (await scene.Review()).Recommendation.Kind);
        scene.ClaimAll();
    }

    private static async Task<Scene> PausedUntil(string local, params Reading[] baseline)
    {
        var scene = await Scene.WithPatient("2026-03-02 10:00", null, baseline);
        await scene.SessionCompleted();
        await Change(scene, new PatientPatch { Status = new(true, PatientStatus.Paused), PausedUntil = new(true, Scene.At(local)) });
        return scene;
    }

    private static async Task Change(Scene scene, PatientPatch patch)
    {
        _ = await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, patch, CancellationToken.None);
        await scene.Clinic.Settle();
    }
}

using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A patient is enrolled, and their course has something to be measured against before it begins.</summary>
public sealed class BaselineScenarios
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Es)]
    public async Task A_new_patient_without_a_baseline_answers_one_before_the_first_session(Language language)
    {
        await using var scene = await Enrolled(patient => patient with { Language = language });
        await scene.Clinic.Advance(TimeSpan.FromMinutes(10));
        while ((await scene.Record()).OpenSurveyId is not null)
        {
            await scene.Advance(TimeSpan.FromMinutes(1));
            await scene.Texts("0");
        }

        scene.ClaimAll();
        var scores = await All<Reading>(scene, DocumentTypes.Score);
        Assert.Equal(["cssrs", "phq-9"], scores.Select(score => score.Instrument).Order());
        Assert.All(scores, score => Assert.Equal(SafetyAnswer.Negative, score.Safety));
    }

    [Fact]
    public async Task Whoever_brings_a_baseline_is_asked_nothing()
    {
        await using var scene = await Enrolled(baseline: new Reading("phq-9", Scene.At("2026-03-01 10:00"), 18, "moderately-severe", SafetyAnswer.Negative, "clinic"));
        await scene.Clinic.Advance(TimeSpan.FromDays(2));
        scene.Claim(MessageKind.Welcome);
        Assert.Null((await scene.Record()).EpisodeId);
    }

    [Fact]
    public async Task Consent_given_later_brings_the_questions_then()
    {
        await using var scene = await Enrolled(patient => patient with { Consents = new Consents(false, false, false) });
        await scene.Clinic.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await All<Survey>(scene, DocumentTypes.Survey));
        await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, new PatientPatch { Consents = new ConsentPatch(true, null, true) }, CancellationToken.None);
        await scene.Clinic.Settle();
        Assert.Equal("baseline", Assert.Single(await All<Survey>(scene, DocumentTypes.Survey)).CheckInId);
        scene.ClaimAll();
    }

    [Fact]
    public async Task The_first_session_takes_over_and_a_session_by_mistake_gives_back()
    {
        await using var scene = await Enrolled();
        await scene.Clinic.Advance(TimeSpan.FromMinutes(10));
        await scene.SessionCompleted();
        Assert.Equal(SurveyState.Superseded, Assert.Single(await All<Survey>(scene, DocumentTypes.Survey)).State);
        var session = (await scene.Record()).LatestSession!.SessionId;
        await scene.Clinic.Get<VoidSession>().Void(scene.Patient, session, StaffId.Parse("medical-lead"), "wrong patient", CancellationToken.None);
        await scene.Clinic.Settle();
        Assert.Equal(EpisodeId.Baseline(scene.Patient), (await scene.Record()).EpisodeId);
        scene.ClaimAll();
    }

    private static async Task<Scene> Enrolled(Func<Patient, Patient>? but = null, params Reading[] baseline)
    {
        var scene = await Scene.Empty("2026-03-02 10:00", protocol: ShippedProtocols.Standard);
        await scene.Clinic.Enroll(new Enrollment((but ?? (patient => patient))(scene.NewPatient()), [.. baseline], "enrolment"));
        return scene;
    }

    private static async Task<IReadOnlyList<T>> All<T>(Scene scene, string type) =>
        [.. (await scene.Clinic.Get<IRecordStore>().All<T>(scene.Patient.Value, type, CancellationToken.None)).Select(kept => kept.Value)];
}

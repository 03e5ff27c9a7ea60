using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What is found of a number stays with the number.</summary>
public class NumberScenarios
{
    private static readonly PhoneNumber New = PhoneNumber.Parse("+12025551002");

    [Fact]
    public async Task A_late_report_counts_for_the_number_that_the_text_went_to()
    {
        await using var scene = await Scene.OpenSurvey();
        var sent = scene.Sent().Last(message => message.Kind == MessageKind.Survey && message.To == Scene.Phone);
        await Change(scene, new PatientPatch { Phone = new Optional<PhoneNumber?>(true, New) });
        await scene.Clinic.Get<DeliveryReports>().Conclude(sent.MessageId, MessageState.Failed, "30006", Refusal.BadAddress, CancellationToken.None);
        await scene.Clinic.Settle();
        var patient = await scene.PatientNow();
        Assert.True(patient.CanBeTexted);
        Assert.Equal(new FormerNumber(PhoneNumber.Parse(Scene.Phone), OptedOut: false, Undeliverable: true), Assert.Single(patient.FormerNumbers));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_new_number_after_a_wrong_one_is_clean_and_introduced_first()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("wrong number");
        scene.ClaimAll();
        await Change(scene, new PatientPatch { Phone = new Optional<PhoneNumber?>(true, New) });
        Assert.True((await scene.PatientNow()).CanBeTexted);
        await scene.AdvanceTo("2026-03-06 15:00");
        Assert.Equal(MessageKind.Welcome, scene.Unclaimed().First(message => message.To == New.Value).Kind);
        scene.ClaimAll();
    }

    [Fact]
    public async Task The_number_of_a_discharged_patient_is_free_for_another()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await Change(scene, new PatientPatch { Status = new Optional<PatientStatus>(true, PatientStatus.Discharged) });
        var other = scene.NewPatient() with { PatientId = PatientId.Parse("P2"), PreferredName = "Kim" };
        Assert.IsType<EnrollmentOutcome.Enrolled>(await scene.Clinic.Enroll(new Enrollment(other, [], "another")));
        Assert.Null((await scene.PatientNow()).Phone);
        scene.ClaimAll();
    }

    [Fact]
    public async Task The_number_of_a_patient_who_is_followed_is_not()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var other = scene.NewPatient() with { PatientId = PatientId.Parse("P2") };
        Assert.IsType<EnrollmentOutcome.PhoneTaken>(await scene.Clinic.Enroll(new Enrollment(other, [], "another")));
    }

    private static async Task Change(Scene scene, PatientPatch patch)
    {
        await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, patch, CancellationToken.None);
        await scene.Clinic.Settle();
    }
}

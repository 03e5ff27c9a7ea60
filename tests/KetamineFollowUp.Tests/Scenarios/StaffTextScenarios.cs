using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

public class StaffTextScenarios
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    public async Task The_same_text_again_is_one_text_within_five_minutes_and_two_later(int minutes, int texts)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        scene.ClaimAll();
        await Write(scene, "See you on Friday.", "medical-lead");
        await scene.Advance(TimeSpan.FromMinutes(minutes));
        await Write(scene, "See you on Friday.", "medical-lead");
        Assert.Equal(texts, scene.Unclaimed().Count(message => message.Kind == MessageKind.Notice));
        scene.ClaimAll();
    }

    [Fact]
    public async Task Other_words_or_another_person_are_another_text()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        scene.ClaimAll();
        await Write(scene, "See you on Friday.", "medical-lead");
        await Write(scene, "See you on Monday.", "medical-lead");
        await Write(scene, "See you on Friday.", "day-clinician");
        Assert.Equal(3, scene.Unclaimed().Count(message => message.Kind == MessageKind.Notice));
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("I am going to kill myself tonight", Severity.Emergency, "Call or text 988")]
    [InlineData("I want to die", Severity.Urgent, "Call or text 988")]
    [InlineData("quiero matarme", Severity.Emergency, "Llame al 988")]
    public async Task Words_of_danger_from_a_staff_phone_raise_an_alert_that_does_not_page_that_person(string words, Severity severity, string reply)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var answer = Assert.Single(await scene.Texts(words, NightPhone));
        Assert.Contains(reply, answer);
        var alert = Assert.Single(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
        Assert.Equal((severity, StaffId.Parse("night-clinician"), null), (alert.Severity, alert.AboutStaff, alert.PatientId));
        await scene.Advance(TimeSpan.FromMinutes(40));
        Assert.NotEmpty(scene.Unclaimed());
        Assert.DoesNotContain(scene.Unclaimed(), message => message.To is NightPhone or "night@clinic.example" && message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Whoever_is_alone_on_call_is_not_told_that_the_team_was_alerted()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.DoesNotContain("alerted our on-call team", Assert.Single(await scene.Texts("I want to die", NightPhone)));
        Assert.Contains("alerted our on-call team", Assert.Single(await scene.Texts("I want to die", "+15550100001")));
        scene.ClaimAll();
    }

    [Fact]
    public async Task ACK_stays_a_command_whatever_stands_beside_it()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I am going to kill myself tonight");
        scene.ClaimAll();
        var code = (await scene.OpenAlert())!.Code;
        Assert.Contains("is yours", Assert.Single(await scene.Texts($"ACK {code} he wants to kill himself", NightPhone)));
        Assert.Single(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
    }

    private const string NightPhone = "+15550100002";

    private static async Task Write(Scene scene, string text, string by)
    {
        _ = await scene.Clinic.Get<TextPatient>().Send(scene.Patient, text, StaffId.Parse(by), CancellationToken.None);
        await scene.Clinic.Settle();
    }
}

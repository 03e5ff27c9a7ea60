using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

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
        var answer = (await scene.Texts(words, NightPhone))[0];
        Assert.Contains(reply, answer);
        var alert = Assert.Single(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
        Assert.Equal((severity, StaffId.Parse("night-clinician"), null), (alert.Severity, alert.AboutStaff, alert.PatientId));
        await scene.Advance(TimeSpan.FromMinutes(40));
        Assert.NotEmpty(scene.Unclaimed());
        Assert.DoesNotContain(scene.Unclaimed(), message => message.To is NightPhone or "night@clinic.example" && message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Only_where_somebody_else_was_paged_are_they_told_that_the_team_was_alerted()
    {
        var alone = SampleClinic.Roster.Members[1];
        await using var clinic = await Scene.Empty("2026-03-02 10:00", SampleClinic.Roster with
        {
            Members = [alone],
            Rotation = SampleClinic.Roster.Rotation! with { Order = [alone.StaffId] },
            Backup = [],
            CatchAll = [alone.StaffId],
        });
        Assert.DoesNotContain("alerted", (await clinic.Texts("I want to die", alone.Phone.Value))[0]);
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.Contains("alerted", (await scene.Texts("I want to die", alone.Phone.Value))[0]);
        scene.ClaimAll();
    }

    [Fact]
    public async Task ACK_is_carried_out_beside_words_of_danger_and_the_words_are_heard()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I am going to kill myself tonight");
        scene.ClaimAll();
        var code = (await scene.OpenAlert())!.Code;
        var answers = await scene.Texts($"ACK {code} and I want to kill myself too", NightPhone);
        Assert.Contains("988", answers[0]);
        Assert.Contains("is yours", answers[^1]);
        Assert.Equal(2, (await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None)).Count);
        scene.ClaimAll();
    }

    private const string NightPhone = "+12025550102";

    private static async Task Write(Scene scene, string text, string by)
    {
        _ = await scene.Clinic.Get<TextPatient>().Send(scene.Patient, text, StaffId.Parse(by), CancellationToken.None);
        await scene.Clinic.Settle();
    }
}

using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Messaging;
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

    private static async Task Write(Scene scene, string text, string by)
    {
        _ = await scene.Clinic.Get<TextPatient>().Send(scene.Patient, text, StaffId.Parse(by), CancellationToken.None);
        await scene.Clinic.Settle();
    }
}

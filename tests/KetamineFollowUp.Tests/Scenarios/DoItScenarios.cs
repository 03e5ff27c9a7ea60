using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>"I'll do it": the likeliest answer to a reminder, and intent while it is about suicide.</summary>
public sealed class DoItScenarios
{
    [Theory]
    [InlineData("I'm going to do it")]
    [InlineData("lo voy a hacer")]
    public async Task With_a_question_about_safety_open_it_is_an_emergency(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts(words);

        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("I'll do it tomorrow")]
    [InlineData("lo hago mañana")]
    public async Task With_another_question_open_it_pages_nobody(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts(words);

        Assert.DoesNotContain(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(72 * 60, true)]
    [InlineData((72 * 60) + 1, false)]
    public async Task Up_to_72_hours_after_a_safety_alert_was_resolved_it_is_an_emergency(int minutes, bool emergency)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        await scene.AnswerSurvey(question => question.Item.Id == "1" ? 1 : 0);
        await scene.Advance(TimeSpan.FromHours(10));
        await scene.Resolve((await scene.OpenAlert())!.AlertId, "medical-lead", Disposition.NotAnEmergency);
        await scene.Advance(TimeSpan.FromMinutes(minutes));
        await scene.Texts("I'm going to do it");

        Assert.Equal(emergency ? Severity.Emergency : null, (await scene.OpenAlert())?.Severity);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData(Stranger, 72 * 60, true)]
    [InlineData(Stranger, (72 * 60) + 1, false)]
    [InlineData(NightPhone, 72 * 60, true)]
    [InlineData(NightPhone, (72 * 60) + 1, false)]
    public async Task So_it_is_from_an_unknown_number_and_a_staff_phone(string from, int minutes, bool emergency)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("quiero morir", from);
        await scene.Advance(TimeSpan.FromHours(1));
        await scene.Resolve(Assert.Single(await Open(scene)).AlertId, "medical-lead", Disposition.NotAPatient);
        await scene.Advance(TimeSpan.FromMinutes(minutes));
        await scene.Texts("lo voy a hacer", from);

        Assert.Equal(emergency ? [Severity.Emergency] : [], (await Open(scene)).Select(alert => alert.Severity));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_note_on_a_resolved_alert_leaves_the_open_one_the_patients()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I want to die");
        var first = (await scene.OpenAlert())!.AlertId;
        await scene.Resolve(first, "medical-lead", Disposition.NotAnEmergency);
        await scene.Texts("I still want to die");
        var second = (await scene.OpenAlert())!.AlertId;
        await scene.Clinic.Get<AlertCorrections>().AddNote(first, StaffId.Parse("medical-lead"), "Rang the sister.", CancellationToken.None);

        Assert.NotEqual(first, second);
        Assert.Equal(second, (await scene.Record()).OpenAlert?.AlertId);
        scene.ClaimAll();
    }

    private const string Stranger = "+12025551077";
    private const string NightPhone = "+12025550102";

    private static async Task<IReadOnlyCollection<Alert>> Open(Scene scene) => await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None);
}

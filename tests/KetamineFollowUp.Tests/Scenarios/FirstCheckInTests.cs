using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Tests.Scenarios;

public class FirstCheckInTests
{
    [Fact]
    public async Task A_session_is_followed_by_a_notice_the_same_evening_and_a_check_in_the_next_morning()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-02 14:00");
        Assert.Contains("drive", scene.Claim(MessageKind.Notice).Body);
        await scene.AdvanceTo("2026-03-03 14:00");
        Assert.Contains("1 Nausea or vomiting", scene.Claim(MessageKind.Survey).Body);
    }

    [Fact]
    public async Task A_positive_safety_item_gets_the_crisis_text_pages_and_escalates_until_someone_takes_it()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        var answers = await scene.Texts("2");
        Assert.Contains("988", answers[0]);
        Assert.Contains("wished you were dead", answers[1]);
        scene.IsPaged("night-clinician");
        await scene.ConfirmDelivery(Scene.Phone);
        await scene.Advance(TimeSpan.FromMinutes(5));
        scene.IsCalled("night-clinician");
        await scene.Advance(TimeSpan.FromMinutes(10));
        scene.IsPaged("medical-lead");
        var alert = await scene.OpenAlert();
        Assert.Equal(AlertState.Open, alert!.State);
        await scene.Acknowledge(alert.AlertId, "medical-lead");
        await scene.Resolve(alert.AlertId, "medical-lead", Disposition.ReachedSafe);
        Assert.Null(await scene.OpenAlert());
    }
}

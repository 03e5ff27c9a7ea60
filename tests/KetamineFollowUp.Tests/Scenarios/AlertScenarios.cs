using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Scenarios;

public class AlertScenarios
{
    private const string OnCallPhone = "+12025550102";

    [Fact]
    public async Task An_emergency_climbs_every_five_minutes_repeats_and_tells_the_patient_after_fifteen()
    {
        await using var scene = await Emergency();
        await scene.Advance(TimeSpan.FromMinutes(5));
        scene.IsPagedAndCalled("medical-lead");
        await scene.Advance(TimeSpan.FromMinutes(5));
        scene.IsPagedAndCalled("day-clinician");
        scene.IsPagedAndCalled("night-clinician");
        scene.IsPagedAndCalled("medical-lead");
        await scene.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("have not reached our on-call clinician", scene.Claim(MessageKind.Crisis, Scene.Phone).Body);
        scene.IsPagedAndCalled("night-clinician");
    }

    [Fact]
    public async Task ACK_and_the_code_by_text_stop_the_ladder()
    {
        await using var scene = await Emergency();
        var code = (await scene.OpenAlert())!.Code;
        Assert.Contains("yours", Assert.Single(await scene.Texts($"ack {code!.ToLowerInvariant()}.", OnCallPhone)));
        scene.Claim(MessageKind.ReminderStaff);
        await scene.Advance(TimeSpan.FromMinutes(9));
        scene.NothingElseWasSent();
    }

    [Fact]
    public async Task ACK_alone_takes_the_senders_single_open_page()
    {
        await using var scene = await Emergency();
        await scene.Texts("ACK", OnCallPhone);
        scene.Claim(MessageKind.ReminderStaff);
        Assert.Equal(AlertState.Acknowledged, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task An_emergency_acknowledged_but_not_resolved_in_thirty_minutes_pages_again()
    {
        await using var scene = await Emergency();
        await scene.Texts("ACK", OnCallPhone);
        await scene.Advance(TimeSpan.FromMinutes(31));
        scene.Claim(MessageKind.Page, OnCallPhone);
        scene.ClaimAll();
    }

    // Both pages are reported at one instant, which is nothing unusual on a clock that stands still.
    [Fact]
    public async Task A_second_alert_at_the_instant_at_which_the_first_was_resolved_pages_on_its_own()
    {
        await using var scene = await Emergency();
        await scene.Resolve((await scene.OpenAlert())!.AlertId, "medical-lead", Disposition.ReachedSafe);
        await Task.Run(() => scene.Texts("I want to kill myself"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.All((await scene.OpenAlert())!.Pages, page => Assert.Equal(PageOutcome.Sent, page.Outcome));
        scene.IsPagedAndCalled("night-clinician");
    }

    [Fact]
    public async Task Not_reached_keeps_the_alert_and_pages_again_after_ten_minutes()
    {
        await using var scene = await Emergency();
        var alert = await scene.OpenAlert();
        await scene.Acknowledge(alert!.AlertId, "night-clinician");
        await scene.Resolve(alert.AlertId, "night-clinician", Disposition.NotReached);
        Assert.NotNull(await scene.OpenAlert());
        await scene.Advance(TimeSpan.FromMinutes(9));
        scene.NothingElseWasSent();
        await scene.Advance(TimeSpan.FromMinutes(2));
        scene.Claim(MessageKind.Page, OnCallPhone);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Whoever_acts_on_an_alert_is_told_what_happened()
    {
        await using var scene = await Emergency();
        var alert = (await scene.OpenAlert())!.AlertId;
        Assert.IsType<AlertActionOutcome.Acknowledged>(await scene.Acknowledge(alert, "night-clinician"));
        Assert.IsType<AlertActionOutcome.AlreadyAcknowledged>(await scene.Acknowledge(alert, "medical-lead"));
        Assert.IsType<AlertActionOutcome.AttemptRecorded>(await scene.Resolve(alert, "night-clinician", Disposition.NotReached));
        Assert.IsType<AlertActionOutcome.Resolved>(await scene.Resolve(alert, "night-clinician", Disposition.ReachedSafe));
        Assert.IsType<AlertActionOutcome.AlreadyResolved>(await scene.Resolve(alert, "medical-lead", Disposition.ReachedSafe));
        Assert.IsType<AlertActionOutcome.AlreadyResolved>(await scene.Acknowledge(alert, "medical-lead"));
        Assert.IsType<AlertActionOutcome.UnknownAlert>(await scene.Resolve(AlertId.Parse("P1~a-99"), "medical-lead", Disposition.ReachedSafe));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_page_that_cannot_be_delivered_moves_on_at_once()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        scene.Clinic.Provider.Break(OnCallPhone, new SendOutcome.Refused(Refusal.BadAddress));
        await scene.Texts("I am going to kill myself tonight");
        scene.IsPagedAndCalled("medical-lead");
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_second_cause_joins_an_unacknowledged_alert_silently_and_restarts_an_acknowledged_one()
    {
        await using var scene = await Emergency();
        await scene.Texts("I still want to kill myself");
        scene.NothingElseWasSent();
        await scene.Texts("ACK", OnCallPhone);
        scene.Claim(MessageKind.ReminderStaff);
        await scene.Texts("I have the pills in my hand");
        scene.IsPagedAndCalled("night-clinician");
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task While_an_emergency_is_unresolved_no_scheduled_survey_is_sent()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-02 20:00");
        await scene.Texts("I am going to kill myself tonight");
        scene.ClaimAll();
        await scene.AdvanceTo("2026-03-04 16:00");
        Assert.DoesNotContain(scene.Unclaimed(), message => message.Kind is MessageKind.Survey or MessageKind.Reminder);
        scene.ClaimAll();
    }

    private static async Task<Scene> Emergency()
    {
        var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I am going to kill myself tonight");
        scene.IsPagedAndCalled("night-clinician");
        await scene.ConfirmDelivery(Scene.Phone);
        return scene;
    }
}

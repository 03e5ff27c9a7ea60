using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Tests.Durable;

public class LadderTests
{
    // A welcome; then by text, email and phone call one on call, one backup, and the three of the catch-all.
    private const int UntilEveryone = 1 + (3 * (1 + 1 + 3));

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task An_alert_climbs_its_ladder_by_durable_timers_stops_when_it_is_taken_and_ends_when_it_is_resolved()
    {
        await using var clinic = await ClinicInAzure.Open(TimeProvider.System, FastLadder);
        await using var hub = await TaskHub.Start(clinic);
        await hub.Do(clinic.Enroll);
        await hub.Do(() => clinic.Text("I want to kill myself"));
        var alertId = (await clinic.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId;
        var onCall = RosterRules.At(KetamineFollowUp.Simulation.SampleClinic.Roster, TimeProvider.System.GetUtcNow()).Primary[0].Value;

        await TaskHub.Until(async () => await clinic.PagesTo(onCall) == 1, "the page to whoever is on call");
        Assert.Equal(0, await clinic.PagesTo("medical-lead"));
        await TaskHub.Until(async () => await clinic.PagesTo("medical-lead") == 1, "the page to the backup");
        await TaskHub.Until(async () => await clinic.PagesTo("medical-lead") == 2, "the page to everyone");
        await TaskHub.Until(async () => await clinic.PagesTo(onCall) == 2, "the page to everyone");
        await TaskHub.Until(async () => (await clinic.Sent()).Count == UntilEveryone, "every page by text, email and phone call");

        await hub.Do(() => clinic.Get<AlertActions>().Acknowledge(alertId, StaffId.Parse("medical-lead"), CancellationToken.None));
        await Task.Delay(Step * 2, TestContext.Current.CancellationToken);
        Assert.Equal(UntilEveryone, (await clinic.Sent()).Count);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await hub.StatusOf(alertId.Value));

        await hub.Do(() => clinic.Get<AlertActions>().Resolve(alertId, StaffId.Parse("medical-lead"), Disposition.ReachedSafe, null, CancellationToken.None));
        await TaskHub.Until(async () => await hub.StatusOf(alertId.Value) == OrchestrationRuntimeStatus.Completed, "the alert's end");
    }

    private static Protocol FastLadder
    {
        get
        {
            var usual = ShippedProtocols.Standard.Escalation;
            return ShippedProtocols.Standard with
            {
                Escalation = usual with { Emergency = usual.Emergency with { StepEvery = Step, RepeatAfter = TimeSpan.FromMinutes(10) } },
            };
        }
    }
}

using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Azure.Tests.Timers;

public class ReconciliationTests
{
    [Fact]
    public async Task A_text_whose_webhook_never_arrived_is_found_and_its_answers_are_rung_for()
    {
        var clock = new VirtualClock(ClinicInAzure.Monday);
        var durable = new FakeDurable();
        await using var clinic = await ClinicInAzure.Open(clock);
        await clinic.Enroll();
        clinic.Get<FakeProvider>().List(clinic.NewText("I want to kill myself"));
        clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromMinutes(2));

        var timers = ActivatorUtilities.CreateInstance<TimerFunctions>(clinic.Get<IServiceProvider>());
        await timers.Reconcile(new TimerInfo(), durable, CancellationToken.None);

        Assert.Contains(durable.Started, started => started.Orchestrator == "SafetyAlert");
        Assert.True(durable.Started.Count(started => started.Orchestrator == "OutboxMessage") >= 2, "the reply and the first page");
    }
}

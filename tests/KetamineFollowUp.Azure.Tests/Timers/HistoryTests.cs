using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Simulation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Azure.Tests.Timers;

public sealed class HistoryTests
{
    [Fact]
    public async Task Histories_of_what_ended_a_month_ago_are_dropped_and_those_of_what_still_runs_are_kept()
    {
        var durable = new FakeDurable();
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        var timers = ActivatorUtilities.CreateInstance<TimerFunctions>(clinic.Get<IServiceProvider>());
        await timers.PurgeHistories(new TimerInfo(), durable, CancellationToken.None);

        var filter = Assert.Single(durable.Purged);
        Assert.Equal(ClinicInAzure.Monday - TimeSpan.FromDays(30), filter.CreatedTo);
        Assert.Equal(
            [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated], filter.Statuses);
    }
}

using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Inbound;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Timers;

/// <summary>What is looked at by the clock, whatever else happens. A run that fails is made up for by the next one.</summary>
public sealed class TimerFunctions(Sweeper sweeper, Reconciliation reconciliation, DurableDueNotifier notifier, ClinicMeter meter, TimeProvider time)
{
    /// <summary>The record says what happened; a history holds ids of patients and explains a fault of the last weeks.</summary>
    public static readonly TimeSpan HistoriesKept = TimeSpan.FromDays(30);

    /// <summary>Twice a minute: what is due and was not done.</summary>
    [Function(nameof(Sweep))]
    public Task Sweep([TimerTrigger(Sweeper.Schedule)] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancel) =>
        sweeper.Run(durable, cancel);

    /// <summary>Every 2 minutes, between two sweeps: texts whose webhook never arrived.</summary>
    [Function(nameof(Reconcile))]
    public Task Reconcile([TimerTrigger("30 */2 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancel) =>
        notifier.During(durable, self: null, async () =>
        {
            using var span = ClinicMeter.Start(nameof(Reconcile));
            var missed = await reconciliation.Run(cancel);
            meter.FoundMissedTexts(missed);
            return missed;
        });

    /// <summary>
    /// Every night: histories of orchestrations that ended a month ago. The scheduler drops them by its own policy; Azure Storage keeps
    /// them until somebody asks.
    /// </summary>
    [Function(nameof(PurgeHistories))]
    public Task PurgeHistories([TimerTrigger("0 47 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancel) =>
        durable.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(
                CreatedFrom: null,
                CreatedTo: time.GetUtcNow() - HistoriesKept,
                Statuses: [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated]),
            cancel);
}

using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Inbound;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Timers;

/// <summary>What is looked at by the clock, whatever else happens. A run that fails is made up for by the next one.</summary>
public sealed class TimerFunctions(Sweeper sweeper, Reconciliation reconciliation, DurableDueNotifier notifier, ClinicMeter meter)
{
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
}

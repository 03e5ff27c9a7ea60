using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>
/// What orchestrations call. Both run at least once and may run twice at a time; both return when to look again. Neither is
/// cancelled: a call to a provider that was broken off has an unknown outcome.
/// </summary>
public sealed class ProcessActivities(IRecordStore store, TimeProvider time, DueWork work, DurableDueNotifier notifier, ClinicMeter meter)
{
    // A bug that leaves a document due forever must not spin; and an orchestration's clock may be ahead of ours.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Advances a process: reads its signals and does what its plan asks for, in one transaction.</summary>
    [Function(nameof(Advance))]
    public Task<DateTimeOffset?> Advance([ActivityTrigger] string processId, [DurableClient] DurableTaskClient durable) =>
        notifier.During(durable, processId, async () =>
        {
            using var span = ClinicMeter.Start(nameof(Advance));
            AskAgainUnless(await work.Run(processId, RecordIds.Partition(processId), "process", CancellationToken.None));
            return Next(await Read(processId));
        });

    /// <summary>Delivers a message that is due; one that is due later, or is done, is left alone.</summary>
    [Function(nameof(DeliverOutbox))]
    public Task<DateTimeOffset?> DeliverOutbox([ActivityTrigger] string messageId, [DurableClient] DurableTaskClient durable) =>
        notifier.During(durable, messageId, async () =>
        {
            using var span = ClinicMeter.Start(nameof(DeliverOutbox));
            var before = await Read(messageId);
            if (before?.Document.DueAt is not { } dueAt || dueAt > time.GetUtcNow())
            {
                return Next(before);
            }

            var (isDone, message) = await work.Deliver(before, CancellationToken.None);
            AskAgainUnless(isDone);
            var after = message ?? await Read(messageId);
            meter.Delivered(before.Document, after?.Document);
            return Next(after);
        });

    // The retry policy waits and asks again. What a task hub keeps of a failure is this sentence.
    private static void AskAgainUnless(bool isDone)
    {
        if (!isDone)
        {
            throw new StoreUnavailableException("the store is unavailable");
        }
    }

    private Task<StoredDocument?> Read(string id) => store.Read(new DocumentKey(Container.Care, RecordIds.Partition(id), id), CancellationToken.None);

    private DateTimeOffset? Next(StoredDocument? stored) =>
        stored?.Document.DueAt is not { } dueAt ? null : time.GetUtcNow() + ShortestWait is var soonest && dueAt < soonest ? soonest : dueAt;
}

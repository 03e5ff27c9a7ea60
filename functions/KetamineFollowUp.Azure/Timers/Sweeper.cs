using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Azure.Timers;

/// <summary>
/// Finds what is due and was not done: a ring, a timer or an activity was lost. It rings once; what is still due at the next
/// sweep is done right here, whatever keeps its orchestration from doing it.
/// </summary>
public sealed partial class Sweeper(
    IRecordStore store, TimeProvider time, DueWork work, DurableDueNotifier notifier, ClinicMeter meter, BacklogGauges measures, ILogger<Sweeper> log)
{
    /// <summary>What is due may be under way for this long (architecture: 30 s).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Overdue for longer, it has been rung by the sweep before, a minute ago, and that did not help.</summary>
    public static readonly TimeSpan RungFor = TimeSpan.FromSeconds(90);

    // Architecture: at most 200.
    private const int MaxAtOnce = 200;

    // The store and the providers serve others too.
    private const int SideBySide = 8;

    /// <summary>One sweep.</summary>
    /// <returns>How many documents were overdue.</returns>
    public Task<int> Run(DurableTaskClient durable, CancellationToken cancel) => notifier.During(durable, self: null, async () =>
    {
        using var span = ClinicMeter.Start("Sweep");
        var now = time.GetUtcNow();
        var overdue = await store.Due(now - Grace, MaxAtOnce, cancel);
        var side = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel };
        await Parallel.ForEachAsync(
            overdue.Select(stored => stored.Document).DistinctBy(document => Instance.Of(document.Key.Id, document.Type)),
            side,
            async (document, stop) => await Repair(document, durable, now, stop));
        await measures.Take(overdue, cancel);
        meter.Swept(overdue.Count);
        return overdue.Count;
    });

    private async Task Repair(Document document, DurableTaskClient durable, DateTimeOffset now, CancellationToken stop)
    {
        var (_, partition, id) = document.Key;
        if (document.DueAt >= now - RungFor && await TryRing(durable, Instance.Of(id, document.Type)))
        {
            return;
        }

        // A send that was broken off would have an unknown outcome, so what has begun is not cancelled.
        stop.ThrowIfCancellationRequested();
        await work.Run(id, partition, document.Type, CancellationToken.None);
    }

    private async Task<bool> TryRing(DurableTaskClient durable, Instance instance)
    {
        try
        {
            await durable.Ring(instance);
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFault(log, instance.Id, fault.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ringing {Id} failed with {Fault}; done by the sweeper")]
    private static partial void LogFault(ILogger logger, string id, string fault);
}

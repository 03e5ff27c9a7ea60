using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Domain.Processes;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Azure.Timers;

/// <summary>
/// Finds what is due and was not done: a ring, a timer or an activity was lost. Messages and alerts are done right here, so that a page leaves
/// within a minute whatever is broken; the claim on a message keeps it from leaving twice. The rest is rung once, and done here at the next sweep if
/// that did not help.
/// </summary>
public sealed partial class Sweeper(
    IRecordStore store, TimeProvider time, DueWork work, DurableDueNotifier notifier, ClinicMeter meter, BacklogGauges measures, ILogger<Sweeper> log)
{
    /// <summary>When it runs: every 30 seconds (architecture).</summary>
    public const string Schedule = "*/30 * * * * *";

    /// <summary>What is due may be under way for this long (architecture: 15 s).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>Overdue for longer, it has been rung by the sweep before, and that did not help.</summary>
    public static readonly TimeSpan RungFor = Grace + TimeSpan.FromSeconds(30);

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
        if (!IsUrgent(document) && document.DueAt >= now - RungFor && await TryRing(durable, Instance.Of(id, document.Type)))
        {
            return;
        }

        // A send that was broken off would have an unknown outcome, so what has begun is not cancelled.
        stop.ThrowIfCancellationRequested();
        await work.Run(id, partition, document.Type, CancellationToken.None);
    }

    private static bool IsUrgent(Document document) =>
        document.Type is DocumentTypes.Message or DocumentTypes.Alert
        || (document.Type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal) && AlertId.TryParse(document.Type[DocumentTypes.SignalPrefix.Length..], out _));

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

using System.Diagnostics;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>
/// Days in seconds: every wait of an orchestration lasts a moment of real time, and when it is over, the virtual clock is
/// turned to the instant that was waited for, if nothing else is due before it.
/// </summary>
internal sealed class TimeLapse(MemoryStore store, VirtualClock clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(5);
    private DateTimeOffset? _next;
    private long _since;

    /// <inheritdoc cref="TaskHub.Around"/>
    public async Task<DateTimeOffset?> Around(string id, Func<Task<DateTimeOffset?>> run)
    {
        var own = (await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(id), id), CancellationToken.None))?.Document.DueAt;
        if (own is { } dueAt && dueAt == store.NextDue())
        {
            clock.TurnTo(dueAt);
        }

        return await run() is null ? null : TimeProvider.System.GetUtcNow() + Moment;
    }

    /// <summary>
    /// Whether nothing is due any more. What nobody waits for, because its ring was lost between two rounds, is found as in
    /// production: by the sweeper, after its grace.
    /// </summary>
    public async Task<bool> IsOver(Func<Task> sweep)
    {
        if (store.NextDue() is not { } next)
        {
            return true;
        }

        if (next != _next)
        {
            (_next, _since) = (next, Stopwatch.GetTimestamp());
        }
        else if (Stopwatch.GetElapsedTime(_since) > Stuck)
        {
            clock.TurnTo(next + Sweeper.Grace);
            await sweep();
            _since = Stopwatch.GetTimestamp();
        }

        return false;
    }
}

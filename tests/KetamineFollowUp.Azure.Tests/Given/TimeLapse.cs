using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Local.Simulation;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>
/// Days in seconds: every wait of an orchestration lasts a moment of real time, and when it is over, the virtual clock is
/// turned to the instant that was waited for, if nothing else is due before it.
/// </summary>
internal sealed class TimeLapse(MemoryStore store, VirtualClock clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

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
}

using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Local.Simulation;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.Scheduling;

/// <summary>Runs what is due; on a virtual clock everything at its own due time, in order.</summary>
public sealed class DuePump(IRecordStore store, IDueTimes dueTimes, TimeProvider time, DueWork work, Reconciliation reconciliation, IInboundTexts provider)
    : IDisposable
{
    private const int AtOnce = 200;

    // A document that stays due at one instant for ever is a bug; it must not hang the clinic.
    private const int MostRunsAtOneInstant = 200;
    private readonly SemaphoreSlim _one = new(1, 1);
    private DateTimeOffset _reconciledAt;

    /// <summary>Runs everything due now, and what that makes due, until nothing is.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await RunDueAlone(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Turns the clock to an instant, stopping at every due time on the way.</summary>
    public async Task TurnTo(VirtualClock clock, DateTimeOffset target, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await RunDueAlone(cancel);
            while (await NextStop(cancel) is { } next && next <= target)
            {
                clock.TurnTo(next);
                await Reconcile(cancel);
                await RunDueAlone(cancel);
            }

            clock.TurnTo(target);
            await RunDueAlone(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Compares with the provider's list when it is time to.</summary>
    public async Task Reconcile(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - _reconciledAt >= Reconciliation.Every)
        {
            _reconciledAt = now;
            await reconciliation.Run(cancel);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RunDueAlone(CancellationToken cancel)
    {
        var runs = new Dictionary<string, int>();
        IReadOnlyList<StoredDocument> due;
        do
        {
            due = await store.Due(time.GetUtcNow(), AtOnce, cancel);
            foreach (var document in due.Select(stored => stored.Document))
            {
                var count = runs[document.Key.Id] = runs.GetValueOrDefault(document.Key.Id) + 1;
                if (count > MostRunsAtOneInstant)
                {
                    throw new InvalidOperationException($"{document.Key.Id} stays due");
                }

                await work.Run(document.Key.Id, document.Key.Partition, document.Type, cancel);
            }
        }
        while (due.Count > 0);
    }

    // Reconciling is due only while the provider has something recent to compare.
    private async Task<DateTimeOffset?> NextStop(CancellationToken cancel)
    {
        var due = await dueTimes.NextDue(cancel);
        var recent = await provider.Since(time.GetUtcNow() - Reconciliation.Overlap, cancel);
        var reconcile = recent.Count > 0 ? Later(_reconciledAt + Reconciliation.Every, time.GetUtcNow()) : (DateTimeOffset?)null;
        return due is null ? reconcile : reconcile is null ? due : due < reconcile ? due : reconcile;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

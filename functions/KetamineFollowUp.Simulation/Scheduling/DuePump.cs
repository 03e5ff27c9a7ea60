using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Simulation.Scheduling;

/// <summary>Runs what is due; on a virtual clock everything at its own due time, in order.</summary>
public sealed class DuePump(
    IRecordStore store, IDueTimes dueTimes, TimeProvider time, DueWork work, WorkFailures failures, Reconciliation reconciliation, IInboundTexts provider)
    : IDisposable
{
    private const int AtOnce = 200;

    // A document that stays due at one instant forever is a bug; it must not hang the clinic.
    private const int MaxRunsAtOneInstant = 200;
    private readonly SemaphoreSlim _one = new(1, 1);
    private DateTimeOffset _reconciledAt;

    /// <summary>Runs everything due now, and what that makes due, until nothing is. Cancelling stops after the document in hand.</summary>
    public Task RunDue(CancellationToken cancel) => Alone(RunDueAlone, cancel);

    /// <summary>Turns the clock to an instant, stopping at every due time on the way.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="turn">Turns the clock; called with every stop, before its work is done.</param>
    /// <param name="cancel">Stops after the document in hand.</param>
    public Task TurnTo(DateTimeOffset target, Func<DateTimeOffset, Task> turn, CancellationToken cancel) => Alone(
        async stop =>
        {
            await RunDueAlone(stop);
            while (await NextStop(stop) is { } next && next <= target)
            {
                await turn(next);
                await ReconcileAlone(stop);
                await RunDueAlone(stop);
            }

            await turn(target);
            await RunDueAlone(stop);
        },
        cancel);

    /// <summary>When a turning clock must stop next; null when nothing is planned at all.</summary>
    public async Task<DateTimeOffset?> NextStop(CancellationToken cancel)
    {
        var due = await dueTimes.NextDue(cancel);
        var reconcile = await HasRecentTexts(cancel) ? Later(_reconciledAt + Reconciliation.Every, time.GetUtcNow()) : (DateTimeOffset?)null;
        return due is null ? reconcile : reconcile is null ? due : due < reconcile ? due : reconcile;
    }

    /// <summary>Compares with the provider's list when it is time to.</summary>
    public Task Reconcile(CancellationToken cancel) => Alone(ReconcileAlone, cancel);

    public void Dispose() => _one.Dispose();

    private async Task Alone(Func<CancellationToken, Task> run, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await run(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task RunDueAlone(CancellationToken cancel)
    {
        var runs = new Dictionary<string, int>();
        var done = new HashSet<string>();
        IReadOnlyList<StoredDocument> due;
        do
        {
            due = await store.Due(time.GetUtcNow(), AtOnce, cancel);
            done.Clear();
            foreach (var document in due.Select(stored => stored.Document).Where(document => done.Add(ProcessOf(document))))
            {
                cancel.ThrowIfCancellationRequested();
                var (_, partition, id) = document.Key;
                var count = runs[id] = runs.GetValueOrDefault(id) + 1;
                await (count > MaxRunsAtOneInstant
                    ? failures.GiveUp(id, partition, "stays due", CancellationToken.None)
                    : work.Run(id, partition, document.Type, CancellationToken.None));
            }
        }
        while (due.Count > 0);
    }

    // A process reads all its signals at once: one run serves them and the process itself.
    private static string ProcessOf(Document document) => document.Type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal)
        ? document.Type[DocumentTypes.SignalPrefix.Length..]
        : document.Key.Id;

    private async Task ReconcileAlone(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - _reconciledAt < Reconciliation.Every || !await HasRecentTexts(cancel))
        {
            return;
        }

        _reconciledAt = now;
        try
        {
            await reconciliation.Run(cancel);
        }
        catch (StoreUnavailableException)
        {
            // The watermark has not moved: the next round looks at the same texts again.
        }
    }

    // Reconciling is due only while the provider has something recent to compare.
    private async Task<bool> HasRecentTexts(CancellationToken cancel) =>
        (await provider.Since(time.GetUtcNow() - Reconciliation.Overlap, cancel)).Count > 0;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

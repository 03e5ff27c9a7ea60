using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>How signals to processes are stored: due at once, read in the order they were given.</summary>
public static class SignalDocuments
{
    /// <summary>ASSUMPTION: how long a signal that was read is kept (architecture: 30 days).</summary>
    private static readonly TimeSpan KeptAfterReading = TimeSpan.FromDays(30);

    /// <summary>The document of a signal.</summary>
    /// <param name="processId">Whose it is.</param>
    /// <param name="signal">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="source">What gave it; the same source at the same instant is the same signal.</param>
    public static Document Create<TSignal>(ProcessId processId, TSignal signal, DateTimeOffset at, string source) => new(
        new DocumentKey(Container.Care, processId.Partition, RecordIds.Signal(at, source)),
        DocumentTypes.SignalOf(processId),
        RecordJson.Write(new StoredSignal<TSignal>(processId, at, signal)),
        DueAt: at);

    /// <summary>Gives a process a signal within a transaction.</summary>
    public static void Signal<TSignal>(this PatientTransaction transaction, ProcessId processId, TSignal signal)
        where TSignal : class =>
        transaction.Put(
            DocumentTypes.SignalOf(processId),
            RecordIds.Signal(transaction.Now, $"{transaction.TakeSequence():D8}"),
            new StoredSignal<TSignal>(processId, transaction.Now, signal),
            dueAt: transaction.Now);

    /// <summary>The unread signals of a process, at most <paramref name="limit"/>, marked read by this transaction.</summary>
    public static async Task<IReadOnlyList<TSignal>> TakeSignals<TSignal>(this PatientTransaction transaction, ProcessId processId, int limit, CancellationToken cancel)
        where TSignal : class
    {
        var unread = await transaction.All<StoredSignal<TSignal>>(DocumentTypes.SignalOf(processId), limit, cancel);
        foreach (var (id, signal) in unread)
        {
            transaction.Put(DocumentTypes.ReadSignal, id, signal, expiresAt: transaction.Now + KeptAfterReading);
        }

        return [.. unread.Select(signal => signal.Value.Signal)];
    }
}

using System.Collections.Concurrent;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Scheduling;

/// <summary>
/// What fails again and again: it backs off, so that it does not stop the others, and after a while it is set aside where a
/// person sees it. The document itself is not touched, only when it is due: a poisoned body cannot be read.
/// </summary>
public sealed partial class WorkFailures(IRecordStore store, TimeProvider time, ILogger<WorkFailures> log)
{
    // ASSUMPTION: after this many failures in a row, over an hour of backing off, a person must look.
    private const int SetAsideAfter = 8;

    // Counting in memory is enough: a restart only tries a few times more.
    private readonly ConcurrentDictionary<string, int> _failures = new();

    public void Forget(string id) => _failures.TryRemove(id, out _);

    public async Task Take(string id, string partition, Exception fault, CancellationToken cancel)
    {
        var failures = _failures.AddOrUpdate(id, 1, (_, before) => before + 1);
        LogSetback(log, id, failures, fault.GetType().Name, fault is StoreUnavailableException ? "" : fault.StackTrace ?? "");
        if (fault is StoreUnavailableException
            || await store.Read(new DocumentKey(Container.Care, partition, id), cancel) is not { Document.DueAt: not null } stored)
        {
            return;
        }

        var now = time.GetUtcNow();
        var givenUp = failures >= SetAsideAfter;
        List<Write> writes = [new Write.Replace(stored.Document with { DueAt = givenUp ? null : now + Backoff.After(failures) }, stored.ETag)];
        if (givenUp)
        {
            writes.Add(new Write.Create(SetAside(id, partition, $"failed {SetAsideAfter} times ({fault.GetType().Name})", now)));
            _failures.TryRemove(id, out _);
        }

        // Someone else's write wins: then it is no longer the document that failed.
        _ = await store.Commit(Container.Care, partition, writes, cancel);
    }

    /// <summary>Sets a document aside at once: the scheduler sees that running it does not make it any less due.</summary>
    public async Task GiveUp(string id, string partition, string why, CancellationToken cancel)
    {
        if (await store.Read(new DocumentKey(Container.Care, partition, id), cancel) is { Document.DueAt: not null } stored)
        {
            LogGivenUp(log, id, why);
            Write[] writes =
            [
                new Write.Replace(stored.Document with { DueAt = null }, stored.ETag),
                new Write.Create(SetAside(id, partition, why, time.GetUtcNow())),
            ];
            _ = await store.Commit(Container.Care, partition, writes, cancel);
        }
    }

    private static Document SetAside(string id, string partition, string why, DateTimeOffset now)
    {
        var entryId = $"{partition}~x-{now.UtcTicks:D19}";
        var entry = new WaitingEntry(entryId, now, $"{id} {why} and was set aside.");
        return new Document(new DocumentKey(Container.Care, partition, entryId), DocumentTypes.SetAside, RecordJson.Write(entry), WaitsSince: now);
    }

    // The type and the stack only: an exception's message may quote what a patient wrote.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} failed, {Failures} in a row: {Fault} {Stack}")]
    private static partial void LogSetback(ILogger logger, string id, int failures, string fault, string stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} is set aside: {Why}")]
    private static partial void LogGivenUp(ILogger logger, string id, string why);
}

using System.Globalization;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Simulation.Provider;

/// <summary>Everything that would have left the building, numbered from 1; it survives a restart, as a provider's log would.</summary>
public sealed class SentLog(IRecordStore store)
{
    private const string Partition = "local-outbox";
    private const string Type = "sent";
    private const int MaxAtOnce = 1000;

    /// <summary>Messages in one commit; bodies of this many stay far below what a batch may hold.</summary>
    private const int MostInCommit = 50;

    private readonly Lock _lock = new();
    private readonly Queue<Entry> _waiting = [];
    private Task _written = Task.CompletedTask;
    private bool _writing;
    private long? _last;

    /// <summary>Ends once every message added so far is stored.</summary>
    public Task Written
    {
        get
        {
            lock (_lock)
            {
                return _written;
            }
        }
    }

    /// <summary>Told of every message once it is stored, in order; it must not throw and must not wait.</summary>
    public event Action<SentMessage>? Added;

    /// <summary>Adds a message; the task ends once it is stored. Messages are stored in the order of the calls.</summary>
    public Task Add(Func<long, SentMessage> message)
    {
        var entry = new Entry(message);
        lock (_lock)
        {
            _waiting.Enqueue(entry);
            _written = entry.Stored.Task;
            if (_writing)
            {
                return entry.Stored.Task;
            }

            _writing = true;
        }

        _ = WriteWaiting();
        return entry.Stored.Task;
    }

    /// <summary>The messages after a number, all of them.</summary>
    public async Task<IReadOnlyList<SentMessage>> After(long seq, CancellationToken cancel)
    {
        await Written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var messages = new List<SentMessage>();
        IReadOnlyList<StoredDocument> page;
        do
        {
            var last = messages.Count > 0 ? messages[^1].Seq : seq;
            page = await store.Query(Container.Clinic, Partition, Type, Id(last), MaxAtOnce, cancel);
            messages.AddRange(page.Select(document => RecordJson.Read<SentMessage>(document.Document.Body)));
        }
        while (page.Count == MaxAtOnce);
        return messages;
    }

    // One commit for all that came while the last one went to the disk: a log behind many senders must not fall behind them.
    private async Task WriteWaiting()
    {
        while (Next() is { Count: > 0 } entries)
        {
            try
            {
                var sent = await Store(entries);
                for (var i = 0; i < sent.Count; i++)
                {
                    Added?.Invoke(sent[i]);
                    entries[i].Stored.SetResult();
                }
            }
            catch (Exception failure)
            {
                // What failed may be on the disk all the same: the next number is asked for again.
                _last = null;
                entries.ForEach(entry => entry.Stored.TrySetException(failure));
            }
        }
    }

    private List<Entry> Next()
    {
        lock (_lock)
        {
            List<Entry> entries = [];
            while (entries.Count < MostInCommit && _waiting.TryDequeue(out var entry))
            {
                entries.Add(entry);
            }

            _writing = entries.Count > 0;
            return entries;
        }
    }

    private async Task<List<SentMessage>> Store(List<Entry> entries)
    {
        var first = (_last ??= await Count()) + 1;
        List<SentMessage> sent = [.. entries.Select((entry, index) => entry.Message(first + index))];
        await store.Commit(
            Container.Clinic,
            Partition,
            [.. sent.Select(message => new Write.Create(new Document(new DocumentKey(Container.Clinic, Partition, Id(message.Seq)), Type, RecordJson.Write(message))))],
            CancellationToken.None);
        _last = sent[^1].Seq;
        return sent;
    }

    private async Task<long> Count()
    {
        var last = 0L;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Query(Container.Clinic, Partition, Type, Id(last), MaxAtOnce, CancellationToken.None);
            last = page.Count > 0 ? RecordJson.Read<SentMessage>(page[^1].Document.Body).Seq : last;
        }
        while (page.Count == MaxAtOnce);
        return last;
    }

    private static string Id(long seq) => seq.ToString("D12", CultureInfo.InvariantCulture);

    private sealed record Entry(Func<long, SentMessage> Message)
    {
        // Whoever waits goes on elsewhere: the log has others to serve.
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

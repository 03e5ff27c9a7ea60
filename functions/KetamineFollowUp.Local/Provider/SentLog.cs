using System.Globalization;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Local.Provider;

/// <summary>Everything that would have left the building, numbered from 1; it survives a restart, as a provider's log would.</summary>
public sealed class SentLog(IRecordStore store)
{
    private const string Partition = "local-outbox";
    private const string Type = "sent";
    private const int MostAtOnce = 1000;
    private readonly Lock _lock = new();
    private Task _written = Task.CompletedTask;
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
        lock (_lock)
        {
            return _written = AddAfter(_written, message);
        }
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
            page = await store.Query(Container.Clinic, Partition, Type, Id(last), MostAtOnce, cancel);
            messages.AddRange(page.Select(document => RecordJson.Read<SentMessage>(document.Document.Body)));
        }
        while (page.Count == MostAtOnce);
        return messages;
    }

    private async Task AddAfter(Task before, Func<long, SentMessage> message)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var seq = (_last ??= await Count()) + 1;
        var sent = message(seq);
        var document = new Document(new DocumentKey(Container.Clinic, Partition, Id(seq)), Type, RecordJson.Write(sent));
        _ = await store.Commit(Container.Clinic, Partition, [new Write.Create(document)], CancellationToken.None);
        _last = seq;
        Added?.Invoke(sent);
    }

    private async Task<long> Count()
    {
        var last = 0L;
        IReadOnlyList<StoredDocument> page;
        do
        {
            page = await store.Query(Container.Clinic, Partition, Type, Id(last), MostAtOnce, CancellationToken.None);
            last = page.Count > 0 ? RecordJson.Read<SentMessage>(page[^1].Document.Body).Seq : last;
        }
        while (page.Count == MostAtOnce);
        return last;
    }

    private static string Id(long seq) => seq.ToString("D12", CultureInfo.InvariantCulture);
}

using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>What every store must do. A store's own test class derives from this and opens an empty store.</summary>
public abstract partial class RecordStoreContract : IAsyncLifetime
{
    protected const string Patient = "p-1";

    protected static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    private IRecordStore _store = null!;

    protected IRecordStore Store => _store;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens a store without documents.</summary>
    protected abstract Task<IRecordStore> OpenEmpty();

    protected abstract ValueTask Close();

    public async ValueTask InitializeAsync() => _store = await OpenEmpty();

    public async ValueTask DisposeAsync()
    {
        await Close();
        GC.SuppressFinalize(this);
    }

    protected static Document Doc(
        string id, string partition = Patient, string type = "note", string body = "{}", DateTimeOffset? dueAt = null,
        DateTimeOffset? waitsSince = null, DateTimeOffset? expiresAt = null, Container container = Container.Care) =>
        new(new DocumentKey(container, partition, id), type, body, dueAt, waitsSince, expiresAt);

    protected static Write New(string id, string body = "{}") => new Write.Create(Doc(id, body: body));

    protected Task<CommitResult> Commit(params Write[] writes) => Store.Commit(Container.Care, Patient, writes, Cancel);

    /// <summary>Commits what must not conflict and returns the tags.</summary>
    protected async Task<IReadOnlyDictionary<string, string>> Write(params Write[] writes) =>
        Assert.IsType<CommitResult.Committed>(await Commit(writes)).ETags;

    /// <summary>Creates documents wherever they belong.</summary>
    protected async Task Create(params Document[] documents)
    {
        foreach (var group in documents.GroupBy(x => (x.Key.Container, x.Key.Partition)))
        {
            Write[] writes = [.. group.Select(x => new Write.Create(x))];
            Assert.IsType<CommitResult.Committed>(await Store.Commit(group.Key.Container, group.Key.Partition, writes, Cancel));
        }
    }

    protected Task<StoredDocument?> Read(string id) => Store.Read(new DocumentKey(Container.Care, Patient, id), Cancel);

    protected static IEnumerable<string> Ids(IEnumerable<StoredDocument> documents) => documents.Select(x => x.Document.Key.Id);
}

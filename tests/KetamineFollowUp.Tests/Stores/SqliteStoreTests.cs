using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Tests.Stores;

public sealed class SqliteStoreTests : LocalStoreContract
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteStore _sqlite = null!;

    protected override Task<IRecordStore> OpenEmpty() => Task.FromResult<IRecordStore>(_sqlite = SqliteStore.Open(_directory.Path));

    protected override async ValueTask Close()
    {
        await _sqlite.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Documents_and_tags_outlive_the_store()
    {
        await Write(New("a", "1"));
        var before = await Read("a");

        await Reopen();

        Assert.Equal(before, await Read("a"));
    }

    [Fact]
    public async Task A_tag_from_an_earlier_opening_is_never_given_again()
    {
        var tag = (await Write(New("a")))["a"];
        await Write(new Write.Delete("a", tag));

        await Reopen();

        Assert.NotEqual(tag, (await Write(New("a")))["a"]);
    }

    [Fact]
    public async Task Commits_that_are_queued_when_the_store_closes_are_finished()
    {
        var commits = Enumerable.Range(0, 500).Select(i => Commit(New($"n~{i:D3}"))).ToArray();

        await Reopen();

        Assert.All(await Task.WhenAll(commits), x => Assert.IsType<CommitResult.Committed>(x));
        Assert.Equal(500, (await Store.Query(Container.Care, Patient, "note", null, 1000, Cancel)).Count);
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        await _sqlite.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Commit(New("a")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Read("a"));
    }

    [Theory]
    [InlineData(-1, 10, "a,b,c,never")]
    [InlineData(0, 10, "a,b,c,never")]
    [InlineData(1, 10, "b,c,never")]
    [InlineData(3, 2, "c,never")]
    [InlineData(3, 10, "never")]
    public async Task Purging_forgets_what_expired_before_the_instant_oldest_first(int ticks, int limit, string left)
    {
        await Create(
            Doc("c", expiresAt: Noon.AddTicks(2)), Doc("a", expiresAt: Noon), Doc("never"), Doc("b", expiresAt: Noon.AddTicks(1)));

        var purged = await _sqlite.Purge(Noon.AddTicks(ticks), limit, Cancel);

        Assert.Equal(4 - left.Split(',').Length, purged);
        Assert.Equal(left, string.Join(',', Ids(await Store.Query(Container.Care, Patient, "note", null, 10, Cancel))));
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_unavailable_and_then_available_again()
    {
        await using var intruder = new SqliteConnection($"Data Source={_directory.Database};Pooling=False");
        await intruder.OpenAsync(Cancel);
        using (var held = intruder.BeginTransaction(deferred: false))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Commit(New("a")));
            Assert.Null(await Read("a"));
        }

        await Write(New("a"));
    }

    [Fact]
    public async Task A_batch_that_cannot_be_stored_does_not_fail_the_batches_that_share_its_transaction()
    {
        var bad = new Write.Create(Doc("bad", body: null!));

        var commits = Enumerable.Range(0, 50).Select(i => (Bad: i % 10 == 0, Done: Commit(New($"n~{i:D2}"), i % 10 == 0 ? bad : New($"m~{i:D2}")))).ToArray();

        foreach (var (isBad, done) in commits)
        {
            Assert.Equal(isBad, await Record.ExceptionAsync(() => done) is not null);
        }

        Assert.Equal(90, (await Store.Query(Container.Care, Patient, "note", null, 1000, Cancel)).Count);
    }

    private async Task Reopen()
    {
        await _sqlite.DisposeAsync();
        await InitializeAsync();
    }
}

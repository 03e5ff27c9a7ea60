using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Tests.Stores;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task A_batch_writes_everything_and_names_every_tag()
    {
        var before = await Write(New("replaced", "1"), New("deleted"));

        var tags = await Write(
            New("created"), new Write.Replace(Doc("replaced", body: "2"), before["replaced"]), new Write.Delete("deleted", before["deleted"]));

        Assert.Equal(["created", "replaced"], tags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(tags["created"], (await Read("created"))!.ETag);
        Assert.Equal("2", (await Read("replaced"))!.Document.Body);
        Assert.Null(await Read("deleted"));
    }

    [Fact]
    public async Task A_conflict_in_the_middle_writes_nothing_and_names_the_first_that_failed()
    {
        var before = await Write(New("replaced", "1"), New("deleted"), New("taken-1"), New("taken-2"));

        var result = await Commit(
            New("created"),
            new Write.Replace(Doc("replaced", body: "2", dueAt: Noon, waitsSince: Noon), before["replaced"]),
            new Write.Delete("deleted", before["deleted"]),
            New("taken-2"),
            New("taken-1"),
            New("last"));

        Assert.Equal(new CommitResult.Conflict("taken-2"), result);
        Assert.Null(await Read("created"));
        Assert.Null(await Read("last"));
        Assert.Equal(before["replaced"], (await Read("replaced"))!.ETag);
        Assert.Equal("1", (await Read("replaced"))!.Document.Body);
        Assert.Equal(before["deleted"], (await Read("deleted"))!.ETag);
        Assert.Empty(await Store.Due(Noon, 10, Cancel));
        Assert.Empty(await Store.Waiting("note", null, 10, Cancel));
    }

    [Fact]
    public async Task A_batch_after_a_conflict_writes_as_if_nothing_had_been()
    {
        await Write(New("a"));
        await Commit(New("b"), New("a"));

        await Write(New("b"));
    }

    [Fact]
    public async Task A_hundred_writes_are_one_batch()
    {
        await Write([.. Enumerable.Range(0, 100).Select(i => New($"n~{i:D3}"))]);

        Assert.Equal(100, (await Store.Query(Container.Care, Patient, "note", null, 1000, Cancel)).Count);
    }

    [Fact]
    public async Task More_than_a_hundred_writes_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Commit([.. Enumerable.Range(0, 101).Select(i => New($"n~{i:D3}"))]));

        Assert.Empty(await Store.Query(Container.Care, Patient, "note", null, 1000, Cancel));
    }

    [Fact]
    public async Task An_id_twice_in_a_batch_is_refused()
    {
        var tag = (await Write(New("a")))["a"];

        await Assert.ThrowsAsync<ArgumentException>(() => Commit(New("b"), New("b")));
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(new Write.Delete("a", tag), New("a")));

        Assert.Null(await Read("b"));
        Assert.NotNull(await Read("a"));
    }

    [Fact]
    public async Task A_write_of_another_partition_or_container_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(New("a"), new Write.Create(Doc("b", partition: "p-2"))));
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(New("a"), new Write.Replace(Doc("b", container: Container.Directory), "1")));

        Assert.Null(await Read("a"));
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Commit(Container.Care, Patient, [New("a")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Read(Doc("a").Key, cancelled));

        Assert.Null(await Read("a"));
    }
}

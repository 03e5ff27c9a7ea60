using KetamineFollowUp.Clinic.Record;

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
    public async Task What_is_put_is_written_whatever_stood_there_and_only_with_its_batch()
    {
        var tags = await Write(new Write.Put(Doc("a", body: "1")));
        Assert.Equal((tags["a"], "1"), ((await Read("a"))!.ETag, (await Read("a"))!.Document.Body));

        var again = await Write(new Write.Put(Doc("a", type: "letter", body: "2", waitsSince: Noon)));
        Assert.NotEqual(tags["a"], again["a"]);
        Assert.Equal(["a"], Ids(await Store.Waiting("letter", null, 10, Cancel)));
        Assert.Empty(await Store.Query(Container.Care, Patient, "note", null, 10, Cancel));
        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Replace(Doc("a"), tags["a"])));

        Assert.Equal(new CommitResult.Conflict("b"), await Commit(new Write.Put(Doc("a", body: "3")), new Write.Replace(Doc("b"), "no-such-tag")));
        Assert.Equal("2", (await Read("a"))!.Document.Body);
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

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_bodies_of_a_batch_have_two_megabytes_together_and_no_more(int excess, bool isTaken)
    {
        // 100 of 20,000 bytes each; in UTF-8 this letter has two.
        var body = $"\"{new string('ñ', 9_999)}\"";
        Write[] writes = [.. Enumerable.Range(0, 99).Select(i => New($"n~{i:D3}", body)), New("last", body + new string(' ', excess))];

        var failure = await Record.ExceptionAsync(() => Commit(writes));

        Assert.Equal(isTaken, failure is null);
        Assert.True(failure is null or ArgumentException);
        Assert.Equal(isTaken, await Read("last") is not null);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("")]
    public async Task A_text_that_cannot_be_an_id_is_refused_in_a_write_and_found_by_no_read(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(New(id)));
        Assert.Null(await Read(id));
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public async Task An_id_has_at_most_255_characters(int length, bool isTaken)
    {
        var id = new string('i', length);

        Assert.Equal(isTaken, await Record.ExceptionAsync(() => Commit(New(id))) is null);
        Assert.Equal(isTaken, await Read(id) is not null);
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

using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Stores;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task A_query_gives_one_type_of_one_partition_in_ordinal_order_of_ids()
    {
        await Create(
            Doc("b"), Doc("B"), Doc("a~2"), Doc("a~10"), Doc("_"), Doc("c", type: "letter"), Doc("d", partition: "p-2"), Doc("e", container: Container.Clinic));

        var found = await Store.Query(Container.Care, Patient, "note", null, 100, Cancel);

        Assert.Equal(["B", "_", "a~10", "a~2", "b"], Ids(found));
        Assert.Equal(await Read("b"), found[^1]);
    }

    [Fact]
    public async Task A_query_of_nothing_is_empty()
    {
        Assert.Empty(await Store.Query(Container.Care, Patient, "note", null, 10, Cancel));
        Assert.Empty(await Store.Query(Container.Care, Patient, "note", "a", 10, Cancel));
    }

    [Theory]
    [InlineData(null, 2, "b,d")]
    [InlineData("b", 2, "d,f")]
    [InlineData("c", 2, "d,f")]
    [InlineData("a", 10, "b,d,f")]
    [InlineData("d", 10, "f")]
    [InlineData("f", 10, "")]
    [InlineData("g", 10, "")]
    public async Task A_page_of_a_query_starts_after_the_id_and_ends_at_the_limit(string? after, int limit, string expected)
    {
        await Create(Doc("f"), Doc("b"), Doc("d"));

        var found = await Store.Query(Container.Care, Patient, "note", after, limit, Cancel);

        Assert.Equal(expected, string.Join(',', Ids(found)));
    }

    [Fact]
    public async Task A_document_that_changes_its_type_moves_to_the_other_query()
    {
        var tag = (await Write(New("a")))["a"];

        await Write(new Write.Replace(Doc("a", type: "letter"), tag));

        Assert.Empty(await Store.Query(Container.Care, Patient, "note", null, 10, Cancel));
        Assert.Equal(["a"], Ids(await Store.Query(Container.Care, Patient, "letter", null, 10, Cancel)));
    }

    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "at")]
    [InlineData(1, "at,tick-later")]
    public async Task Due_includes_the_instant_itself_and_nothing_later(int ticks, string expected)
    {
        await Create(Doc("tick-later", dueAt: Noon.AddTicks(1)), Doc("at", dueAt: Noon), Doc("never"));

        var due = await Store.Due(Noon.AddTicks(ticks), 10, Cancel);

        Assert.Equal(expected, string.Join(',', Ids(due)));
    }

    [Fact]
    public async Task Due_crosses_partitions_and_types_by_time_and_then_by_id()
    {
        await Create(
            Doc("d", partition: "p-1", dueAt: Noon.AddMinutes(-5)),
            Doc("c", partition: "p-2", type: "signal", dueAt: Noon),
            Doc("a", partition: "p-3", type: "outbox", dueAt: Noon),
            Doc("b", partition: "p-1", dueAt: Noon),
            Doc("x", container: Container.Directory, dueAt: Noon));

        Assert.Equal(["d", "a", "b", "c"], Ids(await Store.Due(Noon, 10, Cancel)));
        Assert.Equal(["d", "a"], Ids(await Store.Due(Noon, 2, Cancel)));
    }

    [Fact]
    public async Task Due_follows_every_change_of_dueAt()
    {
        var tag = (await Write(new Write.Create(Doc("a", dueAt: Noon.AddHours(1)))))["a"];
        Assert.Empty(await Store.Due(Noon, 10, Cancel));

        tag = (await Write(new Write.Replace(Doc("a", dueAt: Noon), tag)))["a"];
        Assert.Equal([new StoredDocument(Doc("a", dueAt: Noon), tag)], await Store.Due(Noon, 10, Cancel));

        tag = (await Write(new Write.Replace(Doc("a"), tag)))["a"];
        Assert.Empty(await Store.Due(DateTimeOffset.MaxValue, 10, Cancel));

        tag = (await Write(new Write.Replace(Doc("a", dueAt: Noon), tag)))["a"];
        await Write(new Write.Delete("a", tag));
        Assert.Empty(await Store.Due(Noon, 10, Cancel));
    }

    [Fact]
    public async Task Waiting_gives_one_type_of_all_patients_oldest_first_and_then_by_id()
    {
        await Create(
            Doc("p-1~c", waitsSince: Noon),
            Doc("p-2~b", partition: "p-2", waitsSince: Noon),
            Doc("p-2~a", partition: "p-2", waitsSince: Noon.AddTicks(-1)),
            Doc("p-1~handled"),
            Doc("p-1~letter", type: "letter", waitsSince: Noon),
            Doc("x", container: Container.Clinic, waitsSince: Noon));

        Assert.Equal(["p-2~a", "p-1~c", "p-2~b"], Ids(await Store.Waiting("note", null, 10, Cancel)));
        Assert.Empty(await Store.Waiting("photo", null, 10, Cancel));
    }

    [Fact]
    public async Task Pages_of_the_waiting_list_join_without_gap_or_overlap()
    {
        await Create([.. Enumerable.Range(0, 7).Select(i => Doc($"w~{i}", waitsSince: Noon.AddMinutes(i / 3)))]);

        var pages = new List<string>();
        WaitingPosition? after = null;
        while (await Store.Waiting("note", after, 2, Cancel) is { Count: > 0 } page)
        {
            pages.Add(string.Join(',', Ids(page)));
            after = new WaitingPosition(page[^1].Document.WaitsSince!.Value, page[^1].Document.Key.Id);
        }

        Assert.Equal(["w~0,w~1", "w~2,w~3", "w~4,w~5", "w~6"], pages);
    }

    [Fact]
    public async Task A_page_of_the_waiting_list_goes_on_by_time_whatever_the_ids()
    {
        await Create(Doc("c", waitsSince: Noon), Doc("a", waitsSince: Noon.AddTicks(1)), Doc("b", waitsSince: Noon), Doc("d", waitsSince: Noon.AddTicks(-1)));

        Assert.Equal(["c", "a"], Ids(await Store.Waiting("note", new WaitingPosition(Noon, "b"), 10, Cancel)));
        Assert.Equal(["a"], Ids(await Store.Waiting("note", new WaitingPosition(Noon, "c"), 10, Cancel)));
    }

    [Fact]
    public async Task What_no_longer_waits_leaves_the_waiting_list()
    {
        var tag = (await Write(new Write.Create(Doc("a", waitsSince: Noon))))["a"];

        await Write(new Write.Replace(Doc("a"), tag));

        Assert.Empty(await Store.Waiting("note", null, 10, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_limit_below_one_is_refused(int limit)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Query(Container.Care, Patient, "note", null, limit, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Due(Noon, limit, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Waiting("note", null, limit, Cancel));
    }

    [Fact]
    public async Task The_patient_documents_of_all_partitions_come_in_ordinal_order_of_partitions()
    {
        await Create(
            Doc("patient", partition: "b", type: "patient"), Doc("patient", partition: "B", type: "patient"), Doc("patient", partition: "a-2", type: "patient"),
            Doc("note-1", partition: "a-2"), Doc("note-2", partition: "c"), Doc("patient", partition: "x", type: "patient", container: Container.Directory));

        Assert.Equal("B,a-2,b", Partitions(await Store.Patients(null, 10, Cancel)));
        Assert.Equal("B,a-2", Partitions(await Store.Patients(null, 2, Cancel)));
        Assert.Equal("b", Partitions(await Store.Patients("a-2", 10, Cancel)));
        Assert.Equal("", Partitions(await Store.Patients("b", 10, Cancel)));
        Assert.Equal(await Store.Read(new DocumentKey(Container.Care, "b", "patient"), Cancel), (await Store.Patients("a-2", 10, Cancel))[0]);
    }

    private static string Partitions(IReadOnlyList<StoredDocument> found) => string.Join(',', found.Select(stored => stored.Document.Key.Partition));
}

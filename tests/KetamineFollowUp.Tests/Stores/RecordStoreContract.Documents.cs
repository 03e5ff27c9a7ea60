using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Stores;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task A_document_that_was_never_written_reads_as_null() => Assert.Null(await Read("nothing"));

    [Fact]
    public async Task A_document_reads_as_it_was_written()
    {
        var written = Doc("a~1", body: """{"n":1}""", dueAt: Noon.AddTicks(1), waitsSince: Noon.AddTicks(-1), expiresAt: Noon.AddDays(30));

        var tags = await Write(new Write.Create(written));

        Assert.Equal(new StoredDocument(written, tags["a~1"]), await Read("a~1"));
    }

    [Fact]
    public async Task An_instant_reads_as_the_same_instant_in_UTC()
    {
        var evening = new DateTimeOffset(2026, 3, 9, 20, 0, 0, TimeSpan.FromHours(8));
        await Create(Doc("a", dueAt: evening, waitsSince: evening, expiresAt: evening));

        var read = (await Read("a"))!.Document;

        Assert.All([read.DueAt!.Value, read.WaitsSince!.Value, read.ExpiresAt!.Value], at => Assert.True(at.EqualsExact(Noon)));
    }

    [Fact]
    public async Task The_same_id_in_another_partition_or_container_is_another_document()
    {
        await Create(Doc("a"), Doc("a", partition: "p-2"), Doc("a", container: Container.Directory));

        Assert.Null(await Store.Read(new DocumentKey(Container.Clinic, Patient, "a"), Cancel));
        Assert.NotNull(await Store.Read(new DocumentKey(Container.Care, "p-2", "a"), Cancel));
        Assert.NotNull(await Store.Read(new DocumentKey(Container.Directory, Patient, "a"), Cancel));
    }

    [Fact]
    public async Task Creating_an_id_that_exists_conflicts_and_leaves_the_first()
    {
        await Write(New("a", "1"));

        Assert.Equal(new CommitResult.Conflict("a"), await Commit(New("a", "2")));
        Assert.Equal("1", (await Read("a"))!.Document.Body);
    }

    [Fact]
    public async Task Replacing_with_the_current_tag_writes_and_changes_the_tag()
    {
        var first = (await Write(New("a", "1")))["a"];

        var second = (await Write(new Write.Replace(Doc("a", type: "letter", body: "2"), first)))["a"];

        Assert.NotEqual(first, second);
        Assert.Equal(new StoredDocument(Doc("a", type: "letter", body: "2"), second), await Read("a"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("no tag of ours")]
    [InlineData("")]
    public async Task Replacing_or_deleting_with_another_tag_conflicts_and_writes_nothing(string tag)
    {
        await Write(New("other"), New("a", "1"));

        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Replace(Doc("a", body: "2"), tag)));
        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Delete("a", tag)));
        Assert.Equal("1", (await Read("a"))!.Document.Body);
    }

    [Fact]
    public async Task A_tag_is_good_for_one_write_only()
    {
        var tag = (await Write(New("a")))["a"];
        await Write(new Write.Replace(Doc("a"), tag));

        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Replace(Doc("a"), tag)));
    }

    [Fact]
    public async Task The_tag_changes_even_when_the_content_does_not()
    {
        var tags = new HashSet<string> { (await Write(New("a")))["a"] };
        for (var i = 0; i < 20; i++)
        {
            tags.Add((await Write(new Write.Replace(Doc("a"), (await Read("a"))!.ETag)))["a"]);
        }

        Assert.Equal(21, tags.Count);
    }

    [Fact]
    public async Task Replacing_or_deleting_what_is_gone_conflicts()
    {
        var tag = (await Write(New("a")))["a"];
        Assert.Empty(await Write(new Write.Delete("a", tag)));

        Assert.Null(await Read("a"));
        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Replace(Doc("a"), tag)));
        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Delete("a", tag)));
    }

    [Fact]
    public async Task The_tag_of_a_deleted_document_does_not_match_its_successor()
    {
        var tag = (await Write(New("a")))["a"];
        await Write(new Write.Delete("a", tag));
        await Write(New("a"));

        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Delete("a", tag)));
    }

    [Theory]
    [InlineData("""{"es":"¿Cómo está? ñ á ü","emoji":"🙂👩‍⚕️","quote":"\"'--;"}""")]
    [InlineData("""{"line":"a\nb","arabic":"مرحبا","chinese":"你好"}""")]
    public async Task Any_text_survives(string body)
    {
        await Write(New("a", body));

        Assert.Equal(body, (await Read("a"))!.Document.Body);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_survives()
    {
        var body = $"\"{new string('x', 1024 * 1024)}\"";
        await Write(New("a", body));

        Assert.Equal(body, (await Read("a"))!.Document.Body);
    }
}

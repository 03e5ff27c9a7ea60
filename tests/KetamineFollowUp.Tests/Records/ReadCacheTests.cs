using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Records;

public class ReadCacheTests
{
    [Fact]
    public void What_was_read_at_a_tag_is_not_read_again()
    {
        var cache = new ReadCache(10);
        Assert.Same(cache.Read<Fact>(Stored(1)), cache.Read<Fact>(Stored(1)));
    }

    [Fact]
    public void A_document_with_another_tag_is_read_anew()
    {
        var cache = new ReadCache(10);
        cache.Read<Fact>(Stored(1, "old", "1"));
        Assert.Equal("new", cache.Read<Fact>(Stored(1, "new", "2")).Text);
    }

    [Fact]
    public void What_was_written_is_not_read_again()
    {
        var cache = new ReadCache(10);
        var written = new Fact("body");
        cache.Keep(Key(1), "1", written);
        Assert.Same(written, cache.Read<Fact>(Stored(1)));
    }

    [Fact]
    public void No_capacity_keeps_nothing()
    {
        var cache = new ReadCache(0);
        Assert.NotSame(cache.Read<Fact>(Stored(1)), cache.Read<Fact>(Stored(1)));
    }

    [Fact]
    public void The_last_documents_are_kept_and_those_before_twice_the_capacity_are_not()
    {
        var cache = new ReadCache(10);
        List<Fact> read = [.. Enumerable.Range(0, 30).Select(number => cache.Read<Fact>(Stored(number)))];
        Assert.Same(read[29], cache.Read<Fact>(Stored(29)));
        Assert.NotSame(read[0], cache.Read<Fact>(Stored(0)));
    }

    [Fact]
    public void What_is_used_stays_however_much_else_goes_by()
    {
        var cache = new ReadCache(10);
        var used = cache.Read<Fact>(Stored(-1));
        for (var number = 0; number < 100; number++)
        {
            cache.Read<Fact>(Stored(number));
            Assert.Same(used, cache.Read<Fact>(Stored(-1)));
        }
    }

    [Fact]
    public void The_same_document_used_again_and_again_takes_no_room_from_others()
    {
        var cache = new ReadCache(10);
        var other = cache.Read<Fact>(Stored(1));
        for (var i = 0; i < 100; i++)
        {
            cache.Read<Fact>(Stored(2));
            cache.Keep(Key(3), $"{i}", new Fact("written"));
        }

        Assert.Same(other, cache.Read<Fact>(Stored(1)));
    }

    private static DocumentKey Key(int number) => new(Container.Care, "P1", $"fact-{number}");

    private static StoredDocument Stored(int number, string text = "body", string tag = "1") =>
        new(new Document(Key(number), "fact", RecordJson.Write(new Fact(text))), tag);

    private sealed record Fact(string Text);
}

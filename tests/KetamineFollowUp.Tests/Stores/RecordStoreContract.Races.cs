using System.Globalization;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Stores;

public abstract partial class RecordStoreContract
{
    private const int Contenders = 16;

    [Fact]
    public async Task Of_many_writers_with_one_tag_exactly_one_wins()
    {
        var tag = (await Write(New("a")))["a"];

        var results = await Race(i => Commit(new Write.Replace(Doc("a", body: Text(i)), tag), New($"of~{Text(i)}")));

        var winner = Text(Assert.Single(Winners(results)));
        Assert.Equal(winner, (await Read("a"))!.Document.Body);
        Assert.Equal(["a", $"of~{winner}"], Ids(await Store.Query(Container.Care, Patient, "note", null, 100, Cancel)));
        Assert.All(results.OfType<CommitResult.Conflict>(), x => Assert.Equal("a", x.Id));
    }

    [Fact]
    public async Task Of_many_that_create_one_id_exactly_one_wins()
    {
        var results = await Race(i => Commit(New("a", Text(i))));

        Assert.Equal(Text(Assert.Single(Winners(results))), (await Read("a"))!.Document.Body);
    }

    [Fact]
    public async Task No_increment_is_lost_when_everybody_reads_and_replaces()
    {
        await Write(New("count", "0"));

        await Race(async _ =>
        {
            while (true)
            {
                var read = (await Read("count"))!;
                var next = Text(int.Parse(read.Document.Body, CultureInfo.InvariantCulture) + 1);
                if (await Commit(new Write.Replace(Doc("count", body: next), read.ETag)) is CommitResult.Committed committed)
                {
                    return committed;
                }
            }
        });

        Assert.Equal(Text(Contenders), (await Read("count"))!.Document.Body);
    }

    [Fact]
    public async Task What_was_acknowledged_is_read_at_once_by_everyone() => await Race(async i =>
    {
        for (var n = 0; n < 20; n++)
        {
            var id = $"n~{i:D2}~{n:D2}";
            var tags = await Write(New(id));
            Assert.Equal(tags[id], (await Read(id))!.ETag);
        }

        return new CommitResult.Conflict("");
    });

    private static Task<CommitResult[]> Race(Func<int, Task<CommitResult>> contender) =>
        Task.WhenAll(Enumerable.Range(0, Contenders).Select(i => Task.Run(() => contender(i), Cancel)));

    private static IEnumerable<int> Winners(CommitResult[] results) =>
        results.Index().Where(x => x.Item is CommitResult.Committed).Select(x => x.Index);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

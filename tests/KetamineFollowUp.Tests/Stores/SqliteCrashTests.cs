using System.Collections.Concurrent;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.Data.Sqlite;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>What a killed process leaves behind is the database file and its log; copied while writers are at work, they are a crash.</summary>
public sealed class SqliteCrashTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Every_commit_acknowledged_before_a_crash_is_there_after_it_and_whole()
    {
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var crashes = new List<(TemporaryDirectory Copy, KeyValuePair<string, string>[] Acknowledged)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using (var store = SqliteStore.Open(_directory.Path))
        {
            Task[] writers = [.. Enumerable.Range(0, 4).Select(i => Task.Run(() => WriteUntil(store, i, acknowledged, stop.Token), Cancel))];
            for (var crash = 1; crash <= 6; crash++)
            {
                while (acknowledged.Count < 80 * crash)
                {
                    await Task.WhenAny(Task.Delay(1, Cancel), Task.WhenAny(writers).Unwrap());
                }

                var before = acknowledged.ToArray();
                crashes.Add((Crash(), before));
            }

            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        foreach (var (copy, expected) in crashes)
        {
            await using (var store = SqliteStore.Open(copy.Path))
            {
                foreach (var (partition, tag) in expected)
                {
                    Assert.Equal(tag, (await store.Read(new DocumentKey(Container.Care, partition, "first"), Cancel))?.ETag);
                    Assert.NotNull(await store.Read(new DocumentKey(Container.Care, partition, "second"), Cancel));
                }
            }

            copy.Dispose();
        }
    }

    [Fact]
    public async Task A_log_cut_off_anywhere_leaves_the_first_commits_whole_and_nothing_of_the_later_ones()
    {
        const int Commits = 60;
        await using var writing = SqliteStore.Open(_directory.Path);
        for (var i = 0; i < Commits; i++)
        {
            await writing.Commit(Container.Care, "p", Batch("p", string.Create(CultureInfo.InvariantCulture, $"{i:D3}~"), 700), Cancel);
        }

        var log = new FileInfo(_directory.Database + "-wal").Length;
        var random = new Random(20260309);
        var seen = new HashSet<int>();
        foreach (var length in Enumerable.Range(0, 40).Select(_ => random.NextInt64(log)).Append(log))
        {
            using var copy = Crash();
            using (var cut = new FileStream(copy.Database + "-wal", FileMode.Open))
            {
                cut.SetLength(length);
            }

            await using var store = SqliteStore.Open(copy.Path);
            var left = await store.Query(Container.Care, "p", "note", null, 1000, Cancel);
            var whole = left.Count / 2;
            Assert.Equal(
                Enumerable.Range(0, whole).SelectMany(i => Batch("p", string.Create(CultureInfo.InvariantCulture, $"{i:D3}~"), 700)).Select(x => x.Id),
                left.Select(x => x.Document.Key.Id));
            seen.Add(whole);
        }

        Assert.Contains(Commits, seen);
        Assert.InRange(seen.Count, 10, Commits);
    }

    [Fact]
    public async Task A_damaged_database_with_a_log_is_refused_and_both_are_left_alone()
    {
        await using var writing = SqliteStore.Open(_directory.Path);
        await writing.Commit(Container.Care, "p", Batch("p", "", 20_000), Cancel);
        using var copy = Crash();

        // Only the first page of the log is kept, so it cannot mend the page that is damaged.
        var database = await File.ReadAllBytesAsync(copy.Database, Cancel);
        database.AsSpan(4096, 4096).Fill(0xA5);
        await File.WriteAllBytesAsync(copy.Database, database, Cancel);
        var log = (await File.ReadAllBytesAsync(copy.Database + "-wal", Cancel))[..(32 + 24 + 4096)];
        await File.WriteAllBytesAsync(copy.Database + "-wal", log, Cancel);

        Assert.Throws<CorruptDatabaseException>(() => SqliteStore.Open(copy.Path));

        Assert.Equal(database, await File.ReadAllBytesAsync(copy.Database, Cancel));
        Assert.Equal(log, await File.ReadAllBytesAsync(copy.Database + "-wal", Cancel));
    }

    private static async Task WriteUntil(SqliteStore store, int writer, ConcurrentDictionary<string, string> acknowledged, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var partition = string.Create(CultureInfo.InvariantCulture, $"p-{writer}-{i}");
            var result = await store.Commit(Container.Care, partition, Batch(partition, "", 20_000), Cancel);
            acknowledged[partition] = Assert.IsType<CommitResult.Committed>(result).ETags["first"];
        }
    }

    private static Write[] Batch(string partition, string prefix, int size) =>
    [
        .. new[] { "first", "second" }.Select(name => new Write.Create(
            new Document(new DocumentKey(Container.Care, partition, prefix + name), "note", new string('x', size)))),
    ];

    // An open snapshot keeps the log from starting over between the two copies; a real crash stops both at once.
    private TemporaryDirectory Crash()
    {
        using var snapshot = new SqliteConnection($"Data Source={_directory.Database};Pooling=False;Mode=ReadOnly");
        snapshot.Open();
        using var transaction = snapshot.BeginTransaction(deferred: true);
        using var look = new SqliteCommand("SELECT count(*) FROM openings", snapshot, transaction);
        look.ExecuteScalar();

        var copy = new TemporaryDirectory();
        File.Copy(_directory.Database, copy.Database);
        File.Copy(_directory.Database + "-wal", copy.Database + "-wal");
        return copy;
    }
}

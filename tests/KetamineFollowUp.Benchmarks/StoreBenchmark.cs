using System.Diagnostics;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Local.Simulation;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Benchmarks;

/// <summary>
/// One answer's operations (three point reads, a batch of eight writes) and one query, on SQLite, in memory, and on the local Cosmos
/// server if one answers. The local server is no measure of the service, only of what the client and the wire cost.
/// </summary>
public static class StoreBenchmark
{
    private const string LocalServer = "http://127.0.0.1:8081";
    private const int Warm = 50;
    private const int Measured = 300;

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        await using var sqlite = SqliteStore.Open(data.Path);
        await Measure("SQLite, every commit flushed", sqlite);
        await Measure("in memory", new MemoryStore());
        if (await Cosmos() is { } cosmos)
        {
            await Measure("local Cosmos server", cosmos);
        }
        else
        {
            Console.WriteLine($"  no Cosmos server at {LocalServer}: npm ci && npm start in tests/cosmos-emulator");
        }

        return 0;
    }

    private static async Task Measure(string name, IRecordStore store)
    {
        var partition = FormattableString.Invariant($"bench{Environment.ProcessId}");
        List<double> answers = [], queries = [];
        for (var i = -Warm; i < Measured; i++)
        {
            var began = Stopwatch.GetTimestamp();
            for (var read = 0; read < 3; read++)
            {
                await store.Read(new DocumentKey(Container.Care, partition, FormattableString.Invariant($"d{i + Warm - 1}-{read}")), CancellationToken.None);
            }

            Write[] writes = [.. Enumerable.Range(0, 8).Select(n => new Write.Create(Document(partition, FormattableString.Invariant($"d{i + Warm}-{n}"), n)))];
            await store.Commit(Container.Care, partition, writes, CancellationToken.None);
            var answered = Stopwatch.GetTimestamp();
            await store.Query(Container.Care, partition, "note-0", null, 20, CancellationToken.None);
            if (i >= 0)
            {
                answers.Add(Stopwatch.GetElapsedTime(began, answered).TotalMilliseconds);
                queries.Add(Stopwatch.GetElapsedTime(answered).TotalMilliseconds);
            }
        }

        Figure.Print($"store: an answer's reads and batch, {name}, median", Figure.Median(answers), "ms");
        Figure.Print($"store: a query of 20 documents, {name}, median", Figure.Median(queries), "ms");
    }

    private static Document Document(string partition, string id, int kind) => new(
        new DocumentKey(Container.Care, partition, id), FormattableString.Invariant($"note-{kind}"), $$"""{"text":"{{new string('x', 600)}}"}""");

    private static async Task<IRecordStore?> Cosmos()
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
            using var _ = await http.GetAsync(new Uri(LocalServer));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return null;
        }

        var database = FormattableString.Invariant($"benchmark-{Environment.ProcessId}");
        var client = CosmosClients.Create(new CosmosSettings { Endpoint = LocalServer, Key = "bG9jYWwtdGVzdC1rZXk=", Database = database }, credential: null);
        await CosmosContainers.EnsureAsync(client, database, CancellationToken.None);
        return new CosmosStore(client, database, TimeProvider.System);
    }
}

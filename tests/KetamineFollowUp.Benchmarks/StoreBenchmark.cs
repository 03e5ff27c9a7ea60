using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Stores;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>
/// One answer's operations (three point reads, a batch of eight writes) and one query: on SQLite, in memory, and on the local Cosmos
/// server, which is started for it. That server is no measure of the service, only of what the client and the wire cost.
/// </summary>
public static class StoreBenchmark
{
    private const int Rounds = 5;
    private const int PerRound = 20;

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        await using var sqlite = SqliteStore.Open(data.Path);
        await using var server = await ServerProcess.Cosmos();
        List<MeasuredStore> stores = [new("SQLite, every commit flushed", sqlite), new("in memory", new MemoryStore())];
        if (server is not null)
        {
            stores.Add(new MeasuredStore("local Cosmos server", await Cosmos(server.Url)));
        }

        // In turn, so that a change of the machine's mood meets all; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var store in stores)
            {
                await store.Measure(PerRound, isKept: round > 0);
            }
        }

        foreach (var store in stores)
        {
            Figure.Print($"store: an answer's reads and batch, {store.Name}, median", store.Answer, "ms");
            Figure.Print($"store: a query of 20 documents, {store.Name}, median", store.Query, "ms");
        }

        foreach (var store in stores.Skip(1))
        {
            Figure.Print($"store: an answer, {store.Name} beside SQLite", store.Answer / stores[0].Answer, "x");
            Figure.Print($"store: a query, {store.Name} beside SQLite", store.Query / stores[0].Query, "x");
        }

        if (server is null)
        {
            Console.WriteLine("  no Cosmos server: it needs Node and npm ci in tests/cosmos-emulator");
        }

        return 0;
    }

    private static async Task<IRecordStore> Cosmos(Uri server)
    {
        const string Database = "benchmark";
        var client = CosmosClients.Create(new CosmosSettings { Endpoint = server.ToString(), Key = "bG9jYWwtdGVzdC1rZXk=", Database = Database }, credential: null);
        await CosmosContainers.EnsureAsync(client, Database, CancellationToken.None);
        return new CosmosStore(client, Database, TimeProvider.System);
    }
}

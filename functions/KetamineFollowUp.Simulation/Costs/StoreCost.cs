namespace KetamineFollowUp.Simulation.Costs;

/// <summary>What some work asked of the store, and what Cosmos DB would charge for it at most.</summary>
/// <param name="Reads">Point reads.</param>
/// <param name="Batches">Transactional batches.</param>
/// <param name="Writes">Writes in those batches.</param>
/// <param name="Queries">Queries.</param>
/// <param name="RequestUnits">Estimate: every item counts as whole kilobytes, rounded up.</param>
internal sealed record StoreCost(long Reads, long Batches, long Writes, long Queries, long RequestUnits)
{
    /// <summary>Bytes around a body. ASSUMPTION: ids, type, instants and what the service adds itself.</summary>
    public const int Envelope = 450;

    // Source: Azure Cosmos DB, request units: reading 1 KB is 1 RU; writing 1 KB is about 5 to 6; a query is at least 2 to 3.
    private const int ReadKilobyte = 1;
    private const int WriteKilobyte = 6;
    private const int AnyQuery = 3;

    public static StoreCost None { get; } = new(0, 0, 0, 0, 0);

    public static StoreCost operator +(StoreCost a, StoreCost b) =>
        new(a.Reads + b.Reads, a.Batches + b.Batches, a.Writes + b.Writes, a.Queries + b.Queries, a.RequestUnits + b.RequestUnits);

    public static StoreCost OfRead(int bytes) => None with { Reads = 1, RequestUnits = ReadKilobyte * Kilobytes(bytes) };

    public static StoreCost OfBatch(IEnumerable<int> sizes)
    {
        var all = sizes.ToArray();
        return None with { Batches = 1, Writes = all.Length, RequestUnits = all.Sum(bytes => WriteKilobyte * Kilobytes(bytes)) };
    }

    public static StoreCost OfQuery(int bytes) => None with { Queries = 1, RequestUnits = AnyQuery + (ReadKilobyte * (bytes / 1024)) };

    private static int Kilobytes(int bytes) => Math.Max(1, (bytes + 1023) / 1024);
}

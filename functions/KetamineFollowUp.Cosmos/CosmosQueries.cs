using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Cosmos;

/// <summary>The store's four queries. Each is served by one index of <c>infra/containers.json</c>; texts compare ordinally.</summary>
internal static class CosmosQueries
{
    /// <summary>Within one partition; the index on <c>id</c> is always there.</summary>
    public static QueryDefinition OfType(string type, string? afterId, int limit) =>
        new QueryDefinition("SELECT TOP @limit * FROM c WHERE c.type = @type AND c.id > @after ORDER BY c.id")
            .WithParameter("@limit", limit)
            .WithParameter("@type", type)
            .WithParameter("@after", afterId ?? "");

    /// <summary>Across partitions, by the composite index (dueAt, id).</summary>
    public static QueryDefinition Due(DateTimeOffset atOrBefore, int limit) =>
        new QueryDefinition("SELECT TOP @limit * FROM c WHERE c.dueAt <= @at ORDER BY c.dueAt, c.id")
            .WithParameter("@limit", limit)
            .WithParameter("@at", InstantText.Write(atOrBefore));

    /// <summary>Across partitions, by the index on the partition key; run once after an update, not by the hour.</summary>
    public static QueryDefinition Patients(string? after, int limit) =>
        new QueryDefinition("SELECT TOP @limit * FROM c WHERE c.type = @type AND c.patientId > @after ORDER BY c.patientId")
            .WithParameter("@limit", limit)
            .WithParameter("@type", DocumentTypes.Patient)
            .WithParameter("@after", after ?? "");

    /// <summary>
    /// Across partitions, by the composite index (type, waitsSince, id). Ordering by the type too, which is one, is what lets
    /// the filter on it use that index.
    /// </summary>
    public static QueryDefinition Waiting(string type, WaitingPosition? after, int limit) =>
        new QueryDefinition(
            "SELECT TOP @limit * FROM c WHERE c.type = @type AND c.waitsSince >= @since AND (c.waitsSince > @since OR c.id > @id) ORDER BY c.type, c.waitsSince, c.id")
            .WithParameter("@limit", limit)
            .WithParameter("@type", type)
            .WithParameter("@since", after is null ? InstantText.BeforeAll : InstantText.Write(after.WaitsSince))
            .WithParameter("@id", after?.Id ?? "");
}

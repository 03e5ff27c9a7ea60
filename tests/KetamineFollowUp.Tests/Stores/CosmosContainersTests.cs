using KetamineFollowUp.Cosmos;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Tests.Stores;

public sealed class CosmosContainersTests
{
    [Theory]
    [InlineData("care", "/patientId", "/patientId/?,/type/?,/dueAt/?,/waitsSince/?")]
    [InlineData("directory", "/key", "/key/?,/type/?")]
    [InlineData("clinic", "/clinicId", "/clinicId/?,/type/?")]
    public void Only_what_is_queried_is_indexed_and_no_path_of_the_data(string id, string partitionKey, string included)
    {
        var container = CosmosContainers.Read().Single(candidate => candidate.Id == id);

        Assert.Equal(partitionKey, container.PartitionKeyPath);
        Assert.Equal(included, string.Join(',', Included(container)));
        Assert.Equal("/*", Assert.Single(container.IndexingPolicy.ExcludedPaths).Path);
    }

    [Theory]
    [InlineData("care", "/dueAt,/id", "/type,/waitsSince,/id")]
    [InlineData("directory")]
    [InlineData("clinic")]
    public void The_queries_in_two_orders_have_their_composite_indexes(string id, params string[] expected)
    {
        var indexes = CosmosContainers.Read().Single(candidate => candidate.Id == id).IndexingPolicy.CompositeIndexes;

        Assert.Equal(expected, indexes.Select(index => string.Join(',', index.Select(path => path.Path))));
        Assert.All(indexes.SelectMany(index => index), path => Assert.Equal(CompositePathSortOrder.Ascending, path.Order));
    }

    [Fact]
    public void Documents_may_expire_and_none_does_by_default() =>
        Assert.All(CosmosContainers.Read(), container => Assert.Equal(-1, container.DefaultTimeToLive));

    internal static IEnumerable<string> Included(ContainerProperties container) => container.IndexingPolicy.IncludedPaths.Select(path => path.Path);
}

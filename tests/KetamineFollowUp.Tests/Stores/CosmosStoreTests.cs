using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Simulation;
using Microsoft.Azure.Cosmos;
using Container = KetamineFollowUp.Clinic.Record.Container;

namespace KetamineFollowUp.Tests.Stores;

public sealed class CosmosStoreTests(CosmosServer server) : RecordStoreContract
{
    // Long before every expiry in the tests, so that the service, whose clock is another, forgets nothing meanwhile.
    private static readonly DateTimeOffset Now = Noon.AddDays(-1);

    private CosmosClient _client = null!;

    protected override async Task<IRecordStore> OpenEmpty()
    {
        _client = await server.Client();
        await Empty();
        return new CosmosStore(_client, CosmosServer.Database, new VirtualClock(Now));
    }

    protected override ValueTask Close() => default;

    [Fact]
    public async Task An_item_is_an_envelope_with_the_body_as_nested_JSON()
    {
        await Create(Doc("a", body: """{"n":1}""", dueAt: Noon, waitsSince: Noon.AddTicks(1), expiresAt: Now.AddSeconds(90)));

        Assert.Equal(
            """
            {"id":"a","patientId":"p-1","type":"note","dueAt":"2026-03-09T12:00:00.0000000Z","waitsSince":"2026-03-09T12:00:00.0000001Z","expiresAt":"2026-03-08T12:01:30.0000000Z","ttl":90,"data":{"n":1}}
            """,
            await Item("care", Patient, "a"));
    }

    [Fact]
    public async Task What_a_document_does_not_have_is_not_in_its_item()
    {
        await Create(Doc("a", container: Container.Directory));

        Assert.Equal("""{"id":"a","key":"p-1","type":"note","data":{}}""", await Item("directory", Patient, "a"));
    }

    [Fact]
    public async Task A_replacement_without_expiry_has_no_time_to_live_any_more()
    {
        var tag = (await Write(new Write.Create(Doc("a", expiresAt: Noon))))["a"];

        await Write(new Write.Replace(Doc("a"), tag));

        Assert.DoesNotContain("ttl", await Item("care", Patient, "a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10_000_000, 1)]
    [InlineData(10_000_001, 2)]
    [InlineData(2_147_483_647L * 10_000_000, int.MaxValue)]
    [InlineData(2_147_483_647L * 10_000_000 + 1, int.MaxValue)]
    public async Task The_time_to_live_is_whole_seconds_from_now_and_never_too_short(long ticksLeft, int seconds)
    {
        await Create(Doc("a", expiresAt: Now.AddTicks(ticksLeft)));

        Assert.Contains($"\"ttl\":{seconds},", await Item("care", Patient, "a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_expired_is_forgotten_by_reads_and_queries_and_may_be_made_again()
    {
        await Create(Doc("a", expiresAt: Now.AddDays(-1), dueAt: Noon), Doc("b", dueAt: Noon));

        await Task.Delay(TimeSpan.FromSeconds(3), Cancel);

        Assert.Null(await Read("a"));
        Assert.Equal(["b"], Ids(await Store.Due(Noon, 10, Cancel)));
        await Write(New("a"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"*\"")]
    [InlineData("\"\"")]
    public async Task A_tag_that_stands_for_any_tag_matches_none(string tag)
    {
        await Write(New("a"));

        Assert.Equal(new CommitResult.Conflict("a"), await Commit(new Write.Delete("a", tag)));
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_refused_before_anything_is_written()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(New("a"), New("b", "no JSON")));

        Assert.Null(await Read("a"));
    }

    [Fact]
    public async Task A_batch_of_nothing_is_committed() => Assert.Empty(await Write());

    [Fact]
    public async Task The_containers_are_as_the_file_says()
    {
        foreach (var expected in CosmosContainers.Read())
        {
            ContainerProperties found = await _client.GetContainer(CosmosServer.Database, expected.Id).ReadContainerAsync(cancellationToken: Cancel);

            Assert.Equal(expected.PartitionKeyPath, found.PartitionKeyPath);
            Assert.Equal(expected.DefaultTimeToLive, found.DefaultTimeToLive);
            Assert.Equal(CosmosContainersTests.Included(expected), CosmosContainersTests.Included(found));
        }
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_no_missing_document()
    {
        var store = new CosmosStore(_client, "no-such-database", TimeProvider.System);

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => store.Commit(Container.Care, Patient, [New("a")], Cancel));
    }

    // The item without what the service adds, in the order of writing.
    private async Task<string> Item(string container, string partition, string id)
    {
        using var response = await _client.GetContainer(CosmosServer.Database, container)
            .ReadItemStreamAsync(id, new PartitionKey(partition), cancellationToken: Cancel);
        using var item = await JsonDocument.ParseAsync(response.Content, cancellationToken: Cancel);
        var own = item.RootElement.EnumerateObject().Where(property => !property.Name.StartsWith('_'));
        return $"{{{string.Join(',', own.Select(property => $"\"{property.Name}\":{property.Value.GetRawText()}"))}}}";
    }

    private async Task Empty()
    {
        foreach (var properties in CosmosContainers.Read())
        {
            var container = _client.GetContainer(CosmosServer.Database, properties.Id);
            var partition = properties.PartitionKeyPath[1..];
            using var pages = container.GetItemQueryStreamIterator("SELECT * FROM c");
            while (pages.HasMoreResults)
            {
                using var page = await pages.ReadNextAsync(Cancel);
                using var content = await JsonDocument.ParseAsync(page.Content, cancellationToken: Cancel);
                foreach (var item in content.RootElement.GetProperty("Documents").EnumerateArray())
                {
                    using var _ = await container.DeleteItemStreamAsync(
                        item.GetProperty("id").GetString(), new PartitionKey(item.GetProperty(partition).GetString()), cancellationToken: Cancel);
                }
            }
        }
    }
}

using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Cosmos;

namespace KetamineFollowUp.Tests.Stores;

public sealed class CosmosFailureTests
{
    private static readonly DocumentKey Key = new(Container.Care, "p-1", "a");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every way into the store.</summary>
    public static TheoryData<string> Calls => ["read", "commit", "query", "due", "waiting"];

    [Theory]
    [InlineData("read")]
    [InlineData("commit")]
    public async Task A_throttled_call_is_tried_again_and_then_unavailable(string call)
    {
        var (store, service) = FailingCosmos.Answering(429);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Run(store, call));

        Assert.True(service.Calls > 1, "the SDK tries again before it gives up");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_service_that_is_unavailable_is_unavailable(string call)
    {
        var (store, _) = FailingCosmos.Answering(503);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Run(store, call));
    }

    [Theory]
    [InlineData(408, 0)]
    [InlineData(500, 0)]
    [InlineData(404, 1002)]
    public async Task What_may_pass_is_unavailable(int status, int subStatus)
    {
        var (store, _) = FailingCosmos.Answering(status, subStatus);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Run(store, "commit"));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_connection_that_breaks_is_unavailable(string call)
    {
        var (store, _) = FailingCosmos.Broken();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Run(store, call));
    }

    // Real time: the store waits for 10 s, also where the SDK would try on for longer.
    [Fact]
    public async Task A_service_that_never_answers_is_unavailable()
    {
        var (store, _) = FailingCosmos.Silent();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Run(store, "commit"));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        var (store, _) = FailingCosmos.Silent();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Read(Key, patience.Token));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("commit")]
    public async Task A_container_that_is_not_there_is_neither_a_missing_document_nor_a_conflict(string call)
    {
        var (store, _) = FailingCosmos.Answering(404, 1003);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(store, call));
    }

    [Fact]
    public async Task A_call_that_is_not_allowed_is_a_wrong_setting()
    {
        var (store, _) = FailingCosmos.Answering(403);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(store, "commit"));
    }

    [Fact]
    public async Task A_batch_that_the_service_finds_too_large_is_an_error_of_the_caller()
    {
        var (store, _) = FailingCosmos.Answering(413);

        await Assert.ThrowsAsync<ArgumentException>(() => Run(store, "commit"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task A_single_write_that_did_not_apply_is_a_conflict(int status)
    {
        var (store, _) = FailingCosmos.Answering(status);

        var result = await store.Commit(Container.Care, "p-1", [new Write.Delete("a", "\"1\"")], Cancel);

        Assert.Equal(new CommitResult.Conflict("a"), result);
    }

    private static Task Run(CosmosStore store, string call) => call switch
    {
        "read" => store.Read(Key, Cancel),
        "commit" => store.Commit(Container.Care, "p-1", [new Write.Create(new Document(Key, "note", "{}"))], Cancel),
        "query" => store.Query(Container.Care, "p-1", "note", null, 10, Cancel),
        "due" => store.Due(DateTimeOffset.UnixEpoch, 10, Cancel),
        "waiting" => store.Waiting("note", null, 10, Cancel),
        _ => throw new ArgumentException(call),
    };
}

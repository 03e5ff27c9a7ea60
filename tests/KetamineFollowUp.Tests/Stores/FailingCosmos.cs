using System.Net;
using System.Text;
using KetamineFollowUp.Cosmos;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>An account that introduces itself and then answers every call for documents in one way. Nothing leaves the machine.</summary>
internal sealed class FailingCosmos(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private const string Container = """{"id":"care","_rid":"gAACAIAAAAE=","_self":"/dbs/gAACAA==/colls/gAACAIAAAAE=","partitionKey":{"paths":["/patientId"],"kind":"Hash","version":2}}""";

    private const string Account = """
        {"id":"local","_rid":"local","writableLocations":[{"name":"here","databaseAccountEndpoint":"http://127.0.0.1:9/"}],
        "readableLocations":[{"name":"here","databaseAccountEndpoint":"http://127.0.0.1:9/"}],"userConsistencyPolicy":{"defaultConsistencyLevel":"Session"},
        "userReplicationPolicy":{"minReplicaSetSize":1,"maxReplicasetSize":4},"systemReplicationPolicy":{"minReplicaSetSize":1,"maxReplicasetSize":4},
        "readPolicy":{"primaryReadCoefficient":1,"secondaryReadCoefficient":1},"queryEngineConfiguration":"{\"maxSqlQueryInputLength\":262144}"}
        """;

    private const string Ranges = """
        {"_rid":"gAACAIAAAAE=","_count":1,"PartitionKeyRanges":[{"id":"0","minInclusive":"","maxExclusive":"FF","status":"online","parents":[],
        "_rid":"gAACAIAAAAEBAAAAAAAAUA==","_self":"/dbs/gAACAA==/colls/gAACAIAAAAE=/pkranges/gAACAIAAAAEBAAAAAAAAUA=="}]}
        """;

    private int _calls;

    /// <summary>Calls for documents so far, the SDK's own retries included.</summary>
    public int Calls => _calls;

    /// <summary>A store on an account that answers with this status.</summary>
    public static (CosmosStore Store, FailingCosmos Service) Answering(int status, int subStatus = 0) => On(new FailingCosmos(
        _ =>
        {
            var response = Json((HttpStatusCode)status, """{"code":"Failed","message":"a fault of the test's making"}""");
            response.Headers.Add("x-ms-retry-after-ms", "1");
            if (subStatus != 0)
            {
                response.Headers.Add("x-ms-substatus", $"{subStatus}");
            }

            return Task.FromResult(response);
        }));

    /// <summary>A store on an account that never answers.</summary>
    public static (CosmosStore Store, FailingCosmos Service) Silent() => On(new FailingCosmos(async cancel =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        throw new InvalidOperationException("it never answers");
    }));

    /// <summary>A store on an account whose connections break.</summary>
    public static (CosmosStore Store, FailingCosmos Service) Broken() =>
        On(new FailingCosmos(_ => throw new HttpRequestException("a broken connection of the test's making")));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await Answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private Task<HttpResponseMessage> Answer(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/docs", StringComparison.Ordinal) || path.Contains("/docs/", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _calls);
            return answer(cancellationToken);
        }

        if (!path.EndsWith("/pkranges", StringComparison.Ordinal))
        {
            return Task.FromResult(Json(HttpStatusCode.OK, path == "/" ? Account : Container));
        }

        var ranges = request.Headers.Contains("If-None-Match") ? Json(HttpStatusCode.NotModified, "") : Json(HttpStatusCode.OK, Ranges);
        ranges.Headers.TryAddWithoutValidation("etag", "\"1\"");
        return Task.FromResult(ranges);
    }

    private static (CosmosStore Store, FailingCosmos Service) On(FailingCosmos service)
    {
        var settings = new CosmosSettings { Endpoint = "http://127.0.0.1:9", Key = "bG9jYWwtdGVzdC1rZXk=" };
        var client = CosmosClients.Create(settings, credential: null, options =>
        {
            options.ServerCertificateCustomValidationCallback = null;
            options.HttpClientFactory = () => new HttpClient(service, disposeHandler: false);
        });
        return (new CosmosStore(client, "clinic", TimeProvider.System), service);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}

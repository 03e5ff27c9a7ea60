using System.Net.Sockets;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Proof;
using Microsoft.Azure.Cosmos;

[assembly: AssemblyFixture(typeof(KetamineFollowUp.Tests.Stores.CosmosServer))]

namespace KetamineFollowUp.Tests.Stores;

/// <summary>
/// The Cosmos server that the tests talk to, with a database of this run's own: the account of <c>COSMOS_ENDPOINT</c> and
/// <c>COSMOS_KEY</c>, or the one of <c>tests/cosmos-emulator</c>: on its usual port, or else started for this run where its packages
/// are installed. Connects when the first test asks.
/// </summary>
public sealed class CosmosServer : IAsyncDisposable
{
    private const string Local = "http://127.0.0.1:8081";
    private const string AnyKey = "bG9jYWwtdGVzdC1rZXk=";
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(2);
    private readonly Lazy<Task<CosmosClient?>> _client;
    private ServerProcess? _started;

    public CosmosServer() => _client = new Lazy<Task<CosmosClient?>>(Connect);

    /// <summary>The database of this run.</summary>
    public static string Database { get; } = $"contract-{Environment.ProcessId}";

    /// <summary>The client; skips the test where no server answers.</summary>
    public async Task<CosmosClient> Client()
    {
        var client = await _client.Value;
        Assert.SkipWhen(
            client is null,
            $"no Cosmos server: COSMOS_ENDPOINT is not set and {Local} does not answer, and npm ci has not run in tests/cosmos-emulator");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client.IsValueCreated && await _client.Value is { } client)
        {
            await client.GetDatabase(Database).DeleteAsync();
            client.Dispose();
        }

        if (_started is not null)
        {
            await _started.DisposeAsync();
        }
    }

    private async Task<CosmosClient?> Connect()
    {
        var named = Environment.GetEnvironmentVariable("COSMOS_ENDPOINT");
        if (string.IsNullOrEmpty(named) && !await Answers(new Uri(Local)))
        {
            _started = await ServerProcess.Cosmos();
            if (_started is null)
            {
                return null;
            }

            named = _started.Url.GetLeftPart(UriPartial.Authority);
        }

        // A server that was named and does not answer, or wants another key, is a failure, not a reason to skip.
        var key = Environment.GetEnvironmentVariable("COSMOS_KEY");
        var settings = new CosmosSettings
        {
            Endpoint = string.IsNullOrEmpty(named) ? Local : named,
            Key = string.IsNullOrEmpty(key) ? AnyKey : key,
            Database = Database,
        };
        var client = CosmosClients.Create(settings, credential: null);
        await CosmosContainers.EnsureAsync(client, Database, CancellationToken.None);
        return client;
    }

    private static async Task<bool> Answers(Uri address)
    {
        using var socket = new TcpClient();
        using var patience = new CancellationTokenSource(AnswersWithin);
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}

using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Cosmos;

/// <summary>Makes the one client that a process uses as long as it lives.</summary>
public static class CosmosClients
{
    // ASSUMPTION: an inbound text costs four calls, and its webhook must answer within 15 s; so a throttled call gives up
    // after 3 s and a single request after 5 s. The caller, or the reconciliation of inbound texts, tries again.
    private static readonly TimeSpan ThrottledAtMost = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(5);

    /// <summary>A client for these settings.</summary>
    /// <param name="settings">Validated settings.</param>
    /// <param name="credential">The app's identity; needed unless the settings carry a key.</param>
    /// <param name="configure">Changes the options before the client is made.</param>
    /// <exception cref="InvalidOperationException">There is neither a key nor an identity.</exception>
    public static CosmosClient Create(CosmosSettings settings, TokenCredential? credential, Action<CosmosClientOptions>? configure = null)
    {
        var options = new CosmosClientOptions
        {
            ApplicationName = "KetamineFollowUp",
            MaxRetryWaitTimeOnRateLimitedRequests = ThrottledAtMost,
            RequestTimeout = AnsweredWithin,
        };
        if (settings.IsEmulator)
        {
            UseEmulator(options);
        }

        configure?.Invoke(options);
        return settings.Key.Length > 0
            ? new CosmosClient(settings.Endpoint, settings.Key, options)
            : new CosmosClient(
                settings.Endpoint, credential ?? throw new InvalidOperationException("Cosmos DB needs the app's identity: register a TokenCredential."), options);
    }

    // The emulator names addresses that lead nowhere, and its certificate is its own; the server is on this machine.
    private static void UseEmulator(CosmosClientOptions options)
    {
        options.ConnectionMode = ConnectionMode.Gateway;
        options.LimitToEndpoint = true;
        options.ServerCertificateCustomValidationCallback = static (_, _, _) => true;
    }
}

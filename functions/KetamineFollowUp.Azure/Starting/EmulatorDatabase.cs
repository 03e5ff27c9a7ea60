using KetamineFollowUp.Cosmos;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KetamineFollowUp.Azure.Starting;

/// <summary>Makes the database on an emulator, which begins empty. In Azure the deployment has made it, and the app may not.</summary>
public sealed class EmulatorDatabase(CosmosClient client, IOptions<CosmosSettings> settings) : IHostedService
{
    // A key is accepted for an emulator only.
    public Task StartAsync(CancellationToken cancellationToken) =>
        settings.Value.Key.Length > 0 ? CosmosContainers.EnsureAsync(client, settings.Value.Database, cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

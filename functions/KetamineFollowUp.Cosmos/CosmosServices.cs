using Azure.Core;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KetamineFollowUp.Cosmos;

/// <summary>The record on Azure Cosmos DB.</summary>
public static class CosmosServices
{
    /// <summary>
    /// Adds the store with its client and settings (section <c>Cosmos</c>, checked at start). The host adds
    /// <c>TimeProvider</c>, and in Azure the app's identity as <see cref="TokenCredential"/>.
    /// </summary>
    public static IServiceCollection AddCosmosStore(this IServiceCollection services)
    {
        services.AddOptions<CosmosSettings>().BindConfiguration(CosmosSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => CosmosClients.Create(Settings(provider), provider.GetService<TokenCredential>()));
        services.AddSingleton<IRecordStore>(provider => new CosmosStore(
            provider.GetRequiredService<CosmosClient>(), Settings(provider).Database, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static CosmosSettings Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<CosmosSettings>>().Value;
}

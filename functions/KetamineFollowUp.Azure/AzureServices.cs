using Azure.Storage.Blobs;
using KetamineFollowUp.Azure.Audit;
using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Http;
using KetamineFollowUp.Azure.Identity;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Azure.SignIn;
using KetamineFollowUp.Azure.Starting;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Azure;

/// <summary>The clinic in Azure: the use cases on Cosmos DB, Twilio, SendGrid and Durable Functions.</summary>
internal static class AzureServices
{
    /// <summary>Adds everything.</summary>
    /// <exception cref="SettingsException">Settings are missing or wrong.</exception>
    public static IServiceCollection AddAzureClinic(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AppSettings.Read(configuration);
        var identity = AppIdentity.Read(configuration);
        if (identity is not null)
        {
            services.AddSingleton(identity);
        }

        services.AddSingleton(TimeProvider.System);
        services.AddCosmosStore();
        services.AddTelemetry(configuration, identity);
        services.AddProviders(settings);
        if (settings.AuditHeads is { } heads && identity is not null)
        {
            services.AddSingleton<IHeadArchive>(new HeadBlobs(new BlobContainerClient(heads, identity)));
            services.AddSingleton<KeepHeads>();
        }

        services.AddHostedService<EmulatorDatabase>();
        services.AddHostedService<StartChecks>();
        return services.AddHosting(settings.Clinic, settings.Deployment, SignInSettings.Read(configuration));
    }

    /// <summary>What the functions stand on, whatever store, clock and providers there are.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services, ClinicSettings clinic, DeploymentSettings deployment, SignInSettings signIn)
    {
        services.AddSingleton(clinic);
        services.AddSingleton(deployment);
        services.AddSingleton(signIn);
        services.AddSingleton<DurableDueNotifier>();
        services.AddSingleton<DueNotifier>(provider => provider.GetRequiredService<DurableDueNotifier>());
        services.AddSingleton<ProcessActivities>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<SignedInStaff>();
        services.AddSingleton<IStaffIdentity>(provider => provider.GetRequiredService<SignedInStaff>());
        services.AddSingleton(provider => new EndpointTable(
            [.. provider.GetRequiredService<ApiEndpoints>().All, .. provider.GetRequiredService<WebEndpoints>().All]));
        services.AddSingleton(provider => new HttpEntry(
            provider.GetRequiredService<EndpointTable>(),
            provider.GetRequiredService<EndpointPipeline>(),
            provider.GetRequiredService<DurableDueNotifier>(),
            provider.GetRequiredService<SignedInStaff>(),
            provider.GetRequiredService<ClinicMeter>(),
            deployment));
        return services.AddClinic();
    }
}

using Azure.Core;
using Azure.Identity;
using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Http;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Azure.SignIn;
using KetamineFollowUp.Azure.Starting;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Api;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
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
        var identity = new DefaultAzureCredential();
        services.AddSingleton<TokenCredential>(identity);
        services.AddSingleton(TimeProvider.System);
        services.AddCosmosStore();
        services.AddTelemetry(configuration, identity);
        services.AddProviders(settings);
        services.AddHostedService<EmulatorDatabase>();
        services.AddHostedService<StartChecks>();
        return services.AddHosting(settings.Clinic, settings.Doors, SignInSettings.Read(configuration));
    }

    /// <summary>What the functions stand on, whatever store, clock and providers there are.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services, ClinicSettings clinic, DoorSettings doors, SignInSettings signIn)
    {
        services.AddSingleton(clinic);
        services.AddSingleton(doors);
        services.AddSingleton(signIn);
        services.AddSingleton<DurableDoorbell>();
        services.AddSingleton<Doorbell>(provider => provider.GetRequiredService<DurableDoorbell>());
        services.AddSingleton<ProcessActivities>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<SignedInStaff>();
        services.AddSingleton<IStaffIdentity>(provider => provider.GetRequiredService<SignedInStaff>());
        services.AddSingleton(provider => new EndpointTable(
            [.. provider.GetRequiredService<ApiEndpoints>().All, .. provider.GetRequiredService<PageEndpoints>().All]));
        services.AddSingleton(provider => new HttpDoor(
            provider.GetRequiredService<EndpointTable>(),
            provider.GetRequiredService<Doorway>(),
            provider.GetRequiredService<DurableDoorbell>(),
            provider.GetRequiredService<SignedInStaff>(),
            doors));
        return services.AddClinic();
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>Adds who is on call.</summary>
internal static class RosterServices
{
    public static IServiceCollection AddRoster(this IServiceCollection services) => services
        .AddSingleton<HandOver>()
        .AddSingleton<ReplaceRoster>()
        .AddSingleton<SendTestPage>()
        .AddSingleton<RosterEndpoints>()
        .AddSingleton<RosterWebEndpoints>();
}

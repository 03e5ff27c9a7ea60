using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>Adds completed and voided sessions.</summary>
internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton<CompleteSession>()
        .AddSingleton<VoidSession>()
        .AddSingleton<SessionEndpoints>();
}

using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Adds the pipeline in front of every endpoint.</summary>
internal static class HttpServices
{
    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddSingleton<EndpointPipeline>()
        .AddSingleton<StaffOnRoster>()
        .AddSingleton<HealthEndpoints>();
}

using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Protocols;

/// <summary>Adds the protocol in words.</summary>
internal static class ProtocolServices
{
    public static IServiceCollection AddProtocols(this IServiceCollection services) => services
        .AddSingleton<ProtocolWebEndpoints>();
}

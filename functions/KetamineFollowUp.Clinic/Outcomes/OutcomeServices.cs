using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Outcomes;

/// <summary>Adds how the clinic's patients do.</summary>
internal static class OutcomeServices
{
    public static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<ReadOutcomes>()
        .AddSingleton<OutcomeWebEndpoints>();
}

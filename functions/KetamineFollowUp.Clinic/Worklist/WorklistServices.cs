using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>Adds what waits for a person.</summary>
internal static class WorklistServices
{
    public static IServiceCollection AddWorklist(this IServiceCollection services) => services
        .AddSingleton<ReadWorklist>()
        .AddSingleton<WorklistActions>()
        .AddSingleton<WorklistEndpoints>()
        .AddSingleton<WorklistWebEndpoints>();
}

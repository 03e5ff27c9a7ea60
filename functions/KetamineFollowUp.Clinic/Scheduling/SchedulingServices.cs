using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Scheduling;

/// <summary>Adds doing what is due.</summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services) => services
        .AddSingleton<DueWork>()
        .AddSingleton<WorkFailures>();
}

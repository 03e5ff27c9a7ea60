using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Adds a patient's timeline.</summary>
internal static class TimelineServices
{
    public static IServiceCollection AddTimeline(this IServiceCollection services) => services
        .AddSingleton<ReadTimeline>()
        .AddSingleton<TimelineEndpoints>();
}

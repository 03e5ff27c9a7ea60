using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Charts;

/// <summary>Adds the drawing of scores.</summary>
internal static class ChartServices
{
    public static IServiceCollection AddCharts(this IServiceCollection services) => services
        .AddSingleton<ReadScoreChart>();
}

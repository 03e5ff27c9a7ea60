using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>Adds booster reviews and decisions on them.</summary>
internal static class BoosterServices
{
    public static IServiceCollection AddBoosters(this IServiceCollection services) => services
        .AddSingleton<DecideReview>()
        .AddSingleton<ReviewEndpoints>()
        .AddSingleton<ReviewFiles>()
        .AddSingleton<ReviewWebEndpoints>();
}

using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>Adds links that open surveys, safety plans and staff pages.</summary>
internal static class LinkServices
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddSingleton<SurveyLinks>()
        .AddSingleton<PlanLinks>();
}

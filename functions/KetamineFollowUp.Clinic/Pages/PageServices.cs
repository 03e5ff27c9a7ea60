using KetamineFollowUp.Clinic.Pages.SurveyPages;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Pages;

/// <summary>The pages.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<SurveyPageEndpoints>();
        services.AddSingleton<PageEndpoints>();
        return services;
    }
}

using KetamineFollowUp.Clinic.Pages.OutcomePages;
using KetamineFollowUp.Clinic.Pages.PatientPages;
using KetamineFollowUp.Clinic.Pages.ProtocolPages;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Pages.SurveyPages;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Pages;

/// <summary>The pages.</summary>
internal static class PageServices
{
    /// <summary>Adds them. The host adds the <see cref="IStaffIdentity"/>: there is no default, so that no deployment forgets its sign-in.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<SurveyPageEndpoints>();
        services.AddSingleton<StaffDoor>();
        services.AddSingleton<AlertFiles>();
        services.AddSingleton<AlertPageEndpoints>();
        services.AddSingleton<ReviewFiles>();
        services.AddSingleton<ReviewPageEndpoints>();
        services.AddSingleton<RosterPageEndpoints>();
        services.AddSingleton<WorklistPageEndpoints>();
        services.AddSingleton<PatientForms>();
        services.AddSingleton<PatientPageEndpoints>();
        services.AddSingleton<PatientFormEndpoints>();
        services.AddSingleton<PatientsPageEndpoints>();
        services.AddSingleton<OutcomePageEndpoints>();
        services.AddSingleton<ProtocolPageEndpoints>();
        services.AddSingleton<PageEndpoints>();
        return services;
    }
}

using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Clinic.Worklist;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic;

/// <summary>The pages.</summary>
internal static class WebServices
{
    /// <summary>Adds them. The host adds the <see cref="IStaffIdentity"/>: there is no default, so that no deployment forgets its sign-in.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<SurveyWebEndpoints>();
        services.AddSingleton<StaffAccess>();
        services.AddSingleton<AlertFiles>();
        services.AddSingleton<AlertWebEndpoints>();
        services.AddSingleton<ReviewFiles>();
        services.AddSingleton<ReviewWebEndpoints>();
        services.AddSingleton<RosterWebEndpoints>();
        services.AddSingleton<WorklistWebEndpoints>();
        services.AddSingleton<PatientForms>();
        services.AddSingleton<PatientWebEndpoints>();
        services.AddSingleton<PatientFormEndpoints>();
        services.AddSingleton<PatientSearchEndpoints>();
        services.AddSingleton<OutcomeWebEndpoints>();
        services.AddSingleton<ProtocolWebEndpoints>();
        services.AddSingleton<WebEndpoints>();
        return services;
    }
}

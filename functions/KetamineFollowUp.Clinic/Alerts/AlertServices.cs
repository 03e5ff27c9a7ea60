using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>Adds taking and resolving alerts.</summary>
internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<AlertActions>()
        .AddSingleton<AlertCorrections>()
        .AddSingleton<SayPatientHome>()
        .AddSingleton<PatientHomeEndpoints>()
        .AddSingleton<AlertCalls>()
        .AddSingleton<AlertEndpoints>()
        .AddSingleton<AlertCorrectionEndpoints>()
        .AddSingleton<AlertFiles>()
        .AddSingleton<AlertPages>()
        .AddSingleton<AlertWebEndpoints>()
        .AddSingleton<AlertCorrectionWebEndpoints>();
}

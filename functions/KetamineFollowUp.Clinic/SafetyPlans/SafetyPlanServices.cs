using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.SafetyPlans;

/// <summary>Adds the patient's own page of the safety plan.</summary>
internal static class SafetyPlanServices
{
    public static IServiceCollection AddSafetyPlans(this IServiceCollection services) => services
        .AddSingleton<PatientPlan>()
        .AddSingleton<PlanWebEndpoints>();
}

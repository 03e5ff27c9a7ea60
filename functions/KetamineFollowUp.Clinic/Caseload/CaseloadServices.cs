using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Caseload;

/// <summary>Adds the caseload.</summary>
internal static class CaseloadServices
{
    public static IServiceCollection AddCaseload(this IServiceCollection services) => services
        .AddSingleton<ReadCaseload>()
        .AddSingleton<CaseloadEndpoints>();
}

using KetamineFollowUp.Clinic.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>Adds the looks: who read what.</summary>
internal static class LookServices
{
    public static IServiceCollection AddLooks(this IServiceCollection services) => services
        .AddSingleton<ILookNotes, LookNotes>()
        .AddSingleton<ReadLooks>()
        .AddSingleton<LookWebEndpoints>();
}

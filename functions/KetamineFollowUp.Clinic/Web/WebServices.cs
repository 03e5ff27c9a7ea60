using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Adds what every web view of staff stands behind.</summary>
internal static class WebServices
{
    /// <remarks>The host adds the <see cref="IStaffIdentity"/>: there is no default, so that no deployment forgets its sign-in.</remarks>
    public static IServiceCollection AddWeb(this IServiceCollection services) => services
        .AddSingleton<StaffAccess>();
}

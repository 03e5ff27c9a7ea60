using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.SignIn;

/// <summary>Whether the platform signs staff in. It sets <c>WEBSITE_AUTH_ENABLED</c> itself, and removes the header from outside only then.</summary>
/// <param name="IsOn">Without it nobody is believed to be anybody.</param>
internal sealed record SignInSettings(bool IsOn)
{
    private const string Setting = "WEBSITE_AUTH_ENABLED";

    public static SignInSettings Read(IConfiguration configuration) => new(bool.TryParse(configuration[Setting], out var isOn) && isOn);
}

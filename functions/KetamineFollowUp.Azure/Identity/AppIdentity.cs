using Azure.Core;
using Azure.Identity;
using KetamineFollowUp.Azure.Settings;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Identity;

/// <summary>
/// The one identity that the app works under: the managed identity that the deployment made for it, named by its client id.
/// Nothing else is tried, so a wrong name fails at once and says so, and no other account is ever used by chance.
/// </summary>
internal static class AppIdentity
{
    private const string ClientId = "AZURE_CLIENT_ID";

    /// <summary>The identity; null on a developer's machine, where the record is a server on that machine with a key.</summary>
    /// <exception cref="SettingsException">The record is in Azure and the setting names no identity.</exception>
    public static TokenCredential? Read(IConfiguration configuration)
    {
        var named = configuration[ClientId]?.Trim() ?? "";
        if (Guid.TryParse(named, out var clientId))
        {
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId.ToString()));
        }

        if (named.Length > 0)
        {
            throw new SettingsException([$"{ClientId} is not the client id of a managed identity"]);
        }

        return configuration["Cosmos:Key"] is { Length: > 0 } ? null : throw new SettingsException([$"{ClientId} is missing"]);
    }
}

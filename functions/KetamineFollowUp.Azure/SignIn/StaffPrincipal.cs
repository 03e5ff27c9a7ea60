using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Azure.SignIn;

/// <summary>Whoever App Service authentication has signed in.</summary>
/// <param name="Emails">The addresses that the sign-in vouches for.</param>
/// <param name="Roles">Roles of the app registration that they were given.</param>
internal sealed record StaffPrincipal(ImmutableArray<string> Emails, ImmutableArray<string> Roles)
{
    /// <summary>Base64 of JSON with the claims. Source: "Work with user identities in Azure App Service authentication".</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    // The names differ with the version of the token and with whether claims are mapped.
    private static readonly ImmutableArray<string> EmailClaims =
        ["preferred_username", "email", "upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"];

    private static readonly ImmutableArray<string> RoleClaims = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    /// <summary>The principal of a request; null when nobody signed in. Only where the platform sets the header is it worth anything.</summary>
    public static StaffPrincipal? Read(HttpRequest request)
    {
        try
        {
            return request.Headers[Header].ToString() is { Length: > 0 } header ? Parse(Encoding.UTF8.GetString(Convert.FromBase64String(header))) : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static StaffPrincipal? Parse(string json)
    {
        using var principal = JsonDocument.Parse(json);
        if (principal.RootElement.ValueKind != JsonValueKind.Object
            || !principal.RootElement.TryGetProperty("claims", out var claims)
            || claims.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        // Claims say which of them is the role, when it has another name.
        var roleName = principal.RootElement.TryGetProperty("role_typ", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return new StaffPrincipal(
            Values(claims, type => EmailClaims.Contains(type)), Values(claims, type => RoleClaims.Contains(type) || type == roleName));
    }

    private static ImmutableArray<string> Values(JsonElement claims, Func<string, bool> isWanted) =>
    [
        .. claims.EnumerateArray()
            .Where(claim => claim.GetProperty("typ").GetString() is { } type && isWanted(type))
            .Select(claim => claim.GetProperty("val").GetString())
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// Checks <c>X-Twilio-Signature</c>: base64 of HMAC-SHA1 over the public URL and every form parameter, whatever arrived.
/// Source: twilio.com/docs/usage/security, "Validating requests".
/// </summary>
public static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    /// <param name="authToken">The account's secret; empty: nothing is valid.</param>
    /// <param name="url">The whole URL that Twilio called, see <see cref="Url"/>.</param>
    /// <param name="form">Every parameter.</param>
    /// <param name="signature">The header; null or empty: not valid.</param>
    public static bool IsValid(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form, string? signature) =>
        !string.IsNullOrEmpty(authToken) && !string.IsNullOrEmpty(signature)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(authToken, url, form)), Encoding.UTF8.GetBytes(signature));

    /// <summary>The header that Twilio would send. Of a repeated key each different value counts once, as Twilio's own libraries do.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The provider's protocol; HMAC does not rest on collision resistance.")]
    public static string Of(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var signed = new StringBuilder(url);
        foreach (var (key, value) in form.Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            signed.Append(key).Append(value);
        }

        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
    }

    /// <summary>
    /// The URL that the provider called: the configured public base and the request's path and query as they stood on the wire.
    /// The request's own host is never believed.
    /// </summary>
    public static string Url(Uri publicBaseUrl, HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.StartsWith('/') ? target : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        return publicBaseUrl.AbsoluteUri.TrimEnd('/') + path;
    }
}

using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>The headers every answer carries. Set before the handler runs, so an endpoint can still narrow or, for assets, widen them.</summary>
internal static class SecurityHeaders
{
    private const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Pages load their style sheet, script and icons from /assets and send forms to themselves; nothing is inline.
    private const string OwnAssetsOnly =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // A staff page asks for itself anew, to show what has come in since.
    private const string OwnAssetsAndPages = $"{OwnAssetsOnly}; connect-src 'self'";

    public static void Apply(HttpContext context, CallerKind caller)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(caller);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = Referrer(caller);
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    // A patient link is a secret that a Referer would give away. Under no-referrer a browser also sends "Origin: null" with a
    // form (Fetch standard, "serializing a request origin"), which staff forms must prove: those pages say same-origin.
    private static string Referrer(CallerKind caller) => caller switch
    {
        CallerKind.Staff => "same-origin",
        CallerKind.Api or CallerKind.Webhook or CallerKind.Patient or CallerKind.Health or CallerKind.Asset or CallerKind.LocalOnly => "no-referrer",
    };

    private static string Policy(CallerKind caller) => caller switch
    {
        CallerKind.Patient => OwnAssetsOnly,
        CallerKind.Staff => OwnAssetsAndPages,
        CallerKind.Api or CallerKind.Webhook or CallerKind.Health or CallerKind.Asset or CallerKind.LocalOnly => NothingAllowed,
    };
}

using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Tells requests that another site made a browser send. Clients that are not browsers send none of these headers.</summary>
public static class RequestForgery
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>A browser says that another site is behind a request that could change something.</summary>
    public static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers[FetchSite].ToString();
        return site is "cross-site" or "same-site" && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
    }

    /// <summary>
    /// A browser proves that one of our own pages sent the request. A staff POST needs it beside its <see cref="StaffToken"/>.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="publicBaseUrl">Where the clinic's pages are, as browsers see it.</param>
    public static bool IsFromOurPages(HttpRequest request, Uri publicBaseUrl)
    {
        var site = request.Headers[FetchSite].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : request.Headers.Origin.ToString() == publicBaseUrl.GetLeftPart(UriPartial.Authority);
    }
}

using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>The zone of whoever reads a staff page. Only their browser knows it; <c>staff.js</c> says it in a cookie.</summary>
internal static class ReaderZone
{
    private const string Cookie = "zone";

    // Longer than any IANA id.
    private const int Longest = 64;

    /// <summary>The zone; null when the browser has not said it, or said something that is no zone.</summary>
    public static IanaZone? Of(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: <= Longest } id && IanaZone.TryParse(id, out var zone) ? zone : null;
}

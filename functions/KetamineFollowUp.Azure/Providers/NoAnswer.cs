using System.Net;
using KetamineFollowUp.Clinic.Outbox;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>What it means for a message that the provider gave no answer that can be read.</summary>
internal static class NoAnswer
{
    /// <summary>
    /// Without a connection the request never left, so it is tried again: an outage of hours loses no survey. A status says what it
    /// always says, whoever gave it. After that, and when time ran out, it may have arrived.
    /// </summary>
    /// <param name="fault">What the HTTP client said; null when that is not known.</param>
    public static SendOutcome Of(Exception? fault) => fault switch
    {
        HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => new SendOutcome.Refused(Refusal.Busy),
        HttpRequestException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } => new SendOutcome.Refused(Refusal.Other),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new SendOutcome.Refused(Refusal.Busy),
        _ => new SendOutcome.Unknown(),
    };
}

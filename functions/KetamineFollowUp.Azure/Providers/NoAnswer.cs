using KetamineFollowUp.Clinic.Outbox;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>What it means for a message that the provider gave no answer.</summary>
internal static class NoAnswer
{
    /// <summary>
    /// Without a connection the request never left, so it is tried again: an outage of hours loses no survey. After that, and
    /// when time ran out, it may have arrived.
    /// </summary>
    /// <param name="fault">What the HTTP client said; null when that is not known.</param>
    public static SendOutcome Of(Exception? fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    }
        ? new SendOutcome.Refused(Refusal.Busy)
        : new SendOutcome.Unknown();
}

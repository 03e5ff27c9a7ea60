using System.Globalization;
using System.Net;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using Twilio.Exceptions;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>What an error of the provider's API means for the text or call.</summary>
internal static class TwilioOutcome
{
    /// <summary>Too many requests, or not taking any: nothing was accepted. Any other fault of the server leaves that open.</summary>
    public static SendOutcome Of(ApiException error) => error.Status switch
    {
        (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable => new SendOutcome.Refused(Refusal.Busy),
        >= 400 and < 500 => new SendOutcome.Refused(TwilioReport.RefusalOf(error.Code.ToString(CultureInfo.InvariantCulture))),
        _ => new SendOutcome.Unknown(),
    };
}
